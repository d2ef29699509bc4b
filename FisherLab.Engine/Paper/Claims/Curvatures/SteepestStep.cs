using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

/// <summary>
/// Where a loss of two parameters falls most among all steps of one small size, eq. (20), by a search round the circle. Sizes are those that grow with the
/// square of a step: a divergence, or half the square of its length.
/// </summary>
/// <param name="problem">Its loss, by plain sums.</param>
/// <param name="theta">θ, of length 2.</param>
/// <param name="size">Of the step from θ to a point.</param>
internal sealed class SteepestStep(Problem problem, double[] theta, Func<double[], double> size)
{
    // Small enough for the limit of (20), large enough for the rounding of losses.
    private const double Small = 1e-8;
    private const double LeastTurn = 1e-5;

    /// <summary>(cos φ, sin φ): it turns by ever smaller angles to where the loss is lower.</summary>
    public double[] Direction()
    {
        (double Angle, double Loss) best = Enumerable.Range(0, 16).Select(i => At(i * Math.PI / 8)).MinBy(at => at.Loss);
        for (double turn = Math.PI / 8; turn > LeastTurn; turn /= 2)
            best = new[] { best, At(best.Angle - turn), At(best.Angle + turn) }.MinBy(at => at.Loss);
        return [Math.Cos(best.Angle), Math.Sin(best.Angle)];
    }

    private (double Angle, double Loss) At(double angle) => (angle, PlainSums.Loss(problem, Step(angle)));

    // θ + r (cos φ, sin φ) of the size that is asked for. A size grows nearly as r², so that a few corrections of r find it.
    private double[] Step(double angle)
    {
        double radius = Math.Sqrt(Small);
        double[] step = theta;
        for (int i = 0; i < 5; i++)
        {
            step = [theta[0] + radius * Math.Cos(angle), theta[1] + radius * Math.Sin(angle)];
            radius *= Math.Sqrt(Small / size(step));
        }

        return step;
    }
}
