using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;

namespace FisherLab.Engine.Paper;

/// <summary>Of all steps of one small size a method's lowers the loss most, eq. (20): the angle in radians between its step and the best one, on Figure 2's correct model.</summary>
internal abstract class SteepestClaim : PaperClaim
{
    private static readonly double[] Theta = [0.3, -0.2];

    public sealed override string Item => "curvatures";

    // Steps are about 1e-4 long, where (20) has a limit; and losses are rounded.
    public sealed override double Tolerance => 1e-3;

    public sealed override double? Measure(Evidence evidence)
    {
        if (Toy.Of(evidence, "figure-2", "correct")?.Problem is not { } problem)
            return null;
        double[] direction = new Landscape(problem).Directions(Method(evidence.Engine), [Theta])[0];
        return PlainDirection.Angle([-direction[0], -direction[1]], new SteepestStep(problem, Theta, Size(problem, evidence.Engine, Theta)).Direction());
    }

    /// <summary>Which method.</summary>
    protected abstract Optimizer Method(AuditedEngine engine);

    /// <summary>What all steps from θ have in common.</summary>
    protected abstract Func<double[], double> Size(Problem problem, AuditedEngine engine, double[] theta);
}
