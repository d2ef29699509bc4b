using FisherLab.Engine.Optimizers;

namespace FisherLab.Client.Figures.Fields;

/// <summary>Where a method would go from every point of a mesh.</summary>
/// <param name="Tails">The mesh, 15 × 15 over the window, row by row from below.</param>
/// <param name="Steps">−d, one a tail: the step for γ = 1; not a number where the method has no direction.</param>
public sealed record FieldArrows(IReadOnlyList<FieldPoint> Tails, IReadOnlyList<FieldPoint> Steps)
{
    private const double Longest = 0.72, Barb = 0.42;

    /// <summary>Tails without a direction.</summary>
    public int Missing => Steps.Count(step => !double.IsFinite(step.Intercept) || !double.IsFinite(step.Slope));

    /// <summary>Asks the engine.</summary>
    /// <param name="problem">What is minimised.</param>
    /// <param name="optimizer">The method, with its damping.</param>
    public static FieldArrows Of(FieldProblem problem, Optimizer optimizer)
    {
        FieldWindow window = problem.Data.Window;
        double[] across = VectorMesh(window.From.Intercept, window.To.Intercept), up = VectorMesh(window.From.Slope, window.To.Slope);
        FieldPoint[] tails = [.. up.SelectMany(slope => across.Select(intercept => new FieldPoint(intercept, slope)))];
        double[][] directions = problem.Landscape.Directions(optimizer, [.. tails.Select(tail => (ReadOnlyMemory<double>)tail.Theta)]);
        return new FieldArrows(tails, [.. directions.Select(direction => new FieldPoint(-direction[1], -direction[0]))]);

        static double[] VectorMesh(double from, double to) => FisherLab.Engine.Paper.VectorField.Even(from, to, FieldWindow.Mesh);
    }

    /// <summary>The path of an SVG. The length of an arrow grows with the fourth root of its step's, or the small ones could not be seen.</summary>
    public string Path(FieldScale scale)
    {
        double pitch = Math.Min(
            scale.X(scale.Window.To.Intercept) - scale.X(scale.Window.From.Intercept), scale.Y(scale.Window.From.Slope) - scale.Y(scale.Window.To.Slope)) / (FieldWindow.Mesh - 1);
        (double X, double Y)[] steps = [.. Steps.Select(step => (scale.X(step.Intercept) - scale.X(0), scale.Y(step.Slope) - scale.Y(0)))];
        double longest = steps.Select(step => Length(step.X, step.Y)).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        var path = new PixelPath();
        for (int i = 0; i < steps.Length; i++)
            if (Length(steps[i].X, steps[i].Y) is var length && double.IsFinite(length) && length > 0)
                Add(path, scale.X(Tails[i].Intercept), scale.Y(Tails[i].Slope), steps[i].X / length, steps[i].Y / length, Longest * pitch * Math.Sqrt(Math.Sqrt(length / longest)));
        return path.ToString();
    }

    private static double Length(double x, double y) => Math.Sqrt(x * x + y * y);

    private static void Add(PixelPath path, double x, double y, double right, double down, double length)
    {
        double tipX = x + right * length, tipY = y + down * length, barb = Math.Min(8, Barb * length), half = 0.4 * barb;
        path.Lift().To(x, y).To(tipX, tipY).Lift()
            .To(tipX - right * barb - down * half, tipY - down * barb + right * half).To(tipX, tipY).To(tipX - right * barb + down * half, tipY - down * barb - right * half);
    }
}
