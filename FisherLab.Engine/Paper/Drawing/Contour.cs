using FisherLab.Engine.Running;

namespace FisherLab.Engine.Paper;

/// <summary>Where a convex loss of two parameters has one value: along each ray from the minimum the loss grows, and bisection finds the place.</summary>
public static class Contour
{
    private const int Rays = 96;
    private const int Halvings = 40;

    /// <summary>A closed line; its last corner is its first.</summary>
    /// <param name="landscape">L.</param>
    /// <param name="minimum">θ*, of length 2.</param>
    /// <param name="level">Above L(θ*).</param>
    /// <param name="farthest">No corner lies farther from the minimum.</param>
    public static PlaneLine Of(Landscape landscape, IReadOnlyList<double> minimum, double level, double farthest)
    {
        PlaneLine directions = PlaneLine.Closed(Rays, (cos, sin) => (cos, sin));
        double[] low = new double[Rays + 1], high = new double[Rays + 1];
        Array.Fill(high, farthest);
        for (int i = 0; i < Halvings; i++)
        {
            double[] losses = landscape.Losses([.. low.Select((near, ray) => At((near + high[ray]) / 2, ray))]);
            for (int ray = 0; ray <= Rays; ray++)
                (losses[ray] < level ? low : high)[ray] = (low[ray] + high[ray]) / 2;
        }

        ReadOnlyMemory<double>[] corners = [.. high.Select(At)];
        return new PlaneLine([.. corners.Select(corner => corner.Span[0])], [.. corners.Select(corner => corner.Span[1])]);

        ReadOnlyMemory<double> At(double distance, int ray) =>
            new[] { minimum[0] + distance * directions.X[ray], minimum[1] + distance * directions.Y[ray] };
    }
}
