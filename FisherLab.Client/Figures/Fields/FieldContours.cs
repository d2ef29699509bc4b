namespace FisherLab.Client.Figures.Fields;

/// <summary>Where the loss is the same: ellipses around the minimum, exactly, because the loss is quadratic.</summary>
public static class FieldContours
{
    private const int Corners = 120, Most = 9;

    /// <summary>L − L* of the contours, 1 and 3 times powers of ten, descending: those that the window can show.</summary>
    public static IReadOnlyList<double> Levels(FieldProblem problem)
    {
        FieldWindow window = problem.Data.Window;
        double highest = ((FieldPoint[])[window.From, window.To, new(window.From.Intercept, window.To.Slope), new(window.To.Intercept, window.From.Slope)]).Max(problem.Above);
        if (!double.IsFinite(highest) || highest <= 0)
            return [];
        int decade = (int)Math.Floor(Math.Log10(highest));
        return [.. Enumerable.Range(0, Most).SelectMany(k => (double[])[3 * Math.Pow(10, decade - k), Math.Pow(10, decade - k)]).Where(level => level < highest).Take(Most)];
    }

    /// <summary>The path of an SVG of one contour; empty where the curvature is singular and contours are no ellipses.</summary>
    /// <remarks>With H = C Cᵀ, θ* + √(2 level) C⁻ᵀ u for u on the unit circle.</remarks>
    public static string Path(FieldProblem problem, double level, FieldScale scale)
    {
        double first = Math.Sqrt(problem.Hessian[0, 0]), mixed = problem.Hessian[0, 1] / first;
        double second = Math.Sqrt(problem.Hessian[1, 1] - mixed * mixed), radius = Math.Sqrt(2 * level);
        if (!(first > 0) || !(second > 1e-9 * first))
            return "";
        var path = new PixelPath();
        for (int i = 0; i < Corners; i++)
        {
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * i / Corners);
            double intercept = radius * sine / second, slope = (radius * cosine - mixed * intercept) / first;
            path.To(scale.X(problem.Star.Intercept + intercept), scale.Y(problem.Star.Slope + slope));
        }

        return path.Close().ToString();
    }
}
