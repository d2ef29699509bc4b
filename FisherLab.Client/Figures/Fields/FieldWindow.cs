namespace FisherLab.Client.Figures.Fields;

/// <summary>The part of the plane that is looked at, four units wide and three high on its axes.</summary>
/// <param name="From">Lower left.</param>
/// <param name="To">Upper right.</param>
public sealed record FieldWindow(FieldPoint From, FieldPoint To)
{
    /// <summary>Arrows on either axis.</summary>
    public const int Mesh = 15;

    // Where the paper's starts (2, 4.5), (1, 0), (4.5, 3) and (−0.5, 3) lie in [−2, 6] × [−1, 5].
    private static readonly (double Right, double Up)[] Places = [(0.5, 5.5 / 6), (3.0 / 8, 1.0 / 6), (6.5 / 8, 4.0 / 6), (1.5 / 8, 4.0 / 6)];

    public double Width => To.Intercept - From.Intercept;

    public double Height => To.Slope - From.Slope;

    /// <summary>Where the four ways start, unless a person moves them: as in the paper, seen from the window.</summary>
    public IReadOnlyList<FieldPoint> Starts => [.. Places.Select(place => Clamp(At(place.Right, place.Up)))];

    /// <summary>The window around a point.</summary>
    /// <param name="centre">Its middle.</param>
    /// <param name="right">Half its width.</param>
    /// <param name="up">Half its height.</param>
    public static FieldWindow Around(FieldPoint centre, double right, double up) =>
        new(new FieldPoint(centre.Intercept - right, centre.Slope - up), new FieldPoint(centre.Intercept + right, centre.Slope + up));

    /// <summary>The nearest point inside, to four digits of the window's size; what is no number becomes the lower left corner.</summary>
    public FieldPoint Clamp(FieldPoint point) => new(
        Clamp(point.Intercept, From.Intercept, To.Intercept), Clamp(point.Slope, From.Slope, To.Slope));

    /// <summary>The point of this window that lies as one of another does there.</summary>
    public FieldPoint Take(FieldPoint point, FieldWindow other) => Clamp(At(
        (point.Intercept - other.From.Intercept) / other.Width, (point.Slope - other.From.Slope) / other.Height));

    public bool Contains(FieldPoint point) =>
        point.Intercept >= From.Intercept && point.Intercept <= To.Intercept && point.Slope >= From.Slope && point.Slope <= To.Slope;

    private FieldPoint At(double right, double up) => new(From.Intercept + right * Width, From.Slope + up * Height);

    private static double Clamp(double value, double from, double to)
    {
        int digits = Math.Clamp(3 - (int)Math.Floor(Math.Log10(to - from)), 0, 15);
        return Math.Clamp(double.IsNaN(value) ? from : Math.Round(value, digits), from, to);
    }
}
