namespace FisherLab.Client.Figures.Fields;

/// <summary>Where points of the field lie on the screen, in pixels from the upper left corner of the drawing.</summary>
public sealed record FieldScale
{
    // Seen around the window, so that arrows and starts at its edge are whole.
    private const double Margin = 0.2 / 6;

    private readonly double zeroX, zeroY;

    /// <param name="window">What is looked at.</param>
    /// <param name="width">Of the drawing.</param>
    /// <param name="height">Of the drawing.</param>
    public FieldScale(FieldWindow window, double width, double height)
    {
        Window = window;
        Width = width;
        Height = height;
        double margin = Margin * window.Height;
        PerIntercept = (Right - Left) / (window.Width * (1 + 2 * Margin));
        PerSlope = (Bottom - Top) / (window.Height * (1 + 2 * Margin));
        zeroX = Left - (window.From.Intercept - margin * window.Width / window.Height) * PerIntercept;
        zeroY = Top + (window.To.Slope + margin) * PerSlope;
    }

    public FieldWindow Window { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Whether there is room for few words only.</summary>
    public bool IsSmall => Width < 460;

    /// <summary>Left edge of the axes' box.</summary>
    public double Left => IsSmall ? 30 : 46;

    public double Right => Width - 10;

    public double Top => IsSmall ? 4 : 6;

    public double Bottom => Height - (IsSmall ? 34 : 40);

    /// <summary>Pixels of a unit to the right.</summary>
    public double PerIntercept { get; }

    /// <summary>Pixels of a unit upwards.</summary>
    public double PerSlope { get; }

    public double X(double intercept) => zeroX + intercept * PerIntercept;

    public double Y(double slope) => zeroY - slope * PerSlope;

    /// <summary>The point under a pixel, inside the window.</summary>
    public FieldPoint At(double x, double y) => Window.Clamp(new FieldPoint((x - zeroX) / PerIntercept, (zeroY - y) / PerSlope));

    /// <summary>Values along an axis that deserve a tick.</summary>
    /// <param name="from">The axis begins here.</param>
    /// <param name="to">And ends here.</param>
    /// <param name="most">How many there may be.</param>
    public static IEnumerable<double> Ticks(double from, double to, int most)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10((to - from) / most)));
        double step = ((double[])[1, 2, 5, 10]).Select(digit => digit * power).First(step => Math.Floor((to - from) / step) < most || step > 9 * power);
        for (double tick = Math.Ceiling(from / step - 1e-9); tick * step <= to + 1e-9 * step; tick++)
            yield return tick * step;
    }
}
