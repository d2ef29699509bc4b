using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;

namespace FisherLab.Engine.Paper;

internal sealed class SteepestDescent : PaperClaim
{
    // Small enough for the limit of (20), large enough for the rounding of losses.
    private const double Small = 1e-8;

    public override string Id => "steepest-descent";

    public override string Item => "curvatures";

    public override string Statement =>
        "Of all steps with a divergence of 1e-8, natural gradient descent's lowers the loss most (20): its angle in radians to the best of a search round the circle, Figure 2's correct model";

    // Radius 1e-4 of the search, where (20) has a limit, and the rounding of losses on it.
    public override double Tolerance => 1e-3;

    public override int Order => 12;

    public override double? Measure(Evidence evidence)
    {
        if (Toy.Of(evidence, "figure-2", "correct")?.Problem is not { } problem)
            return null;
        double[] theta = [0.3, -0.2];
        Optimizer method = evidence.Engine.NaturalGradientDescent with { Damping = 0 };
        double[] direction = new Landscape(problem).Directions(method, [theta])[0];
        var divergence = new Divergence(problem, new ClassOutputs(), evidence.Engine, theta);
        return PlainDirection.Angle([-direction[0], -direction[1]], Best(problem, divergence, theta));
    }

    // Turns by ever smaller angles to where the loss is lower.
    private static double[] Best(Problem problem, Divergence divergence, double[] theta)
    {
        (double Angle, double Loss) best = Enumerable.Range(0, 16).Select(i => At(i * Math.PI / 8)).MinBy(at => at.Loss);
        for (double turn = Math.PI / 8; turn > 1e-5; turn /= 2)
            best = new[] { best, At(best.Angle - turn), At(best.Angle + turn) }.MinBy(at => at.Loss);
        return [Math.Cos(best.Angle), Math.Sin(best.Angle)];

        (double Angle, double Loss) At(double angle) => (angle, PlainSums.Loss(problem, Step(divergence, theta, angle)));
    }

    // θ + r (cos φ, sin φ) with the divergence that is asked for: it grows about as r², which makes a secant of four steps.
    private static double[] Step(Divergence divergence, double[] theta, double angle)
    {
        double radius = Math.Sqrt(Small);
        double[] step = theta;
        for (int i = 0; i < 5; i++)
        {
            step = [theta[0] + radius * Math.Cos(angle), theta[1] + radius * Math.Sin(angle)];
            radius *= Math.Sqrt(Small / divergence.To(step));
        }

        return step;
    }
}
