namespace FisherLab.Client.Figures.Fields;

/// <summary>A way as a line on the screen.</summary>
public static class WayLine
{
    // Points nearer than this to the last drawn one are left out, but for the end.
    private const double Apart = 0.8;

    /// <summary>The path of an SVG: θ₀, then what is a pixel away from the point before, then the end; cut where it leaves for infinity.</summary>
    /// <param name="way">The way.</param>
    /// <param name="scale">The screen.</param>
    /// <param name="until">Steps that are drawn.</param>
    public static string Of(FieldWay way, FieldScale scale, int until)
    {
        ReadOnlySpan<double> theta = way.Path.Points.Span;
        int last = Math.Min(until, way.Last);
        var line = new PixelPath();
        double right = scale.PerIntercept, up = scale.PerSlope, drawnIntercept = double.NegativeInfinity, drawnSlope = double.NegativeInfinity;
        for (int step = 0; step <= last; step++)
        {
            double intercept = theta[2 * step + 1], slope = theta[2 * step];
            if (Math.Abs(intercept - drawnIntercept) * right + Math.Abs(slope - drawnSlope) * up < Apart && step < last)
                continue;
            double x = scale.X(intercept), y = scale.Y(slope);
            if (double.IsNaN(x) || double.IsNaN(y))
                break;
            line.To(x, y);
            if (!PixelPath.Draws(x, y))
                break;
            (drawnIntercept, drawnSlope) = (intercept, slope);
        }

        return line.ToString();
    }
}
