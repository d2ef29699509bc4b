using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

internal sealed class NaturalGradientIsSteepest : SteepestClaim
{
    public override string Id => "steepest-descent";

    public override string Statement =>
        "Of all small steps of one divergence, natural gradient descent's lowers the loss most (20): its angle in radians to the best one of a search round the circle";

    public override int Order => 12;

    protected override Optimizer Method(AuditedEngine engine) => engine.NaturalGradientDescent with { Damping = 0 };

    protected override Func<double[], double> Size(Problem problem, AuditedEngine engine, double[] theta) =>
        new Divergence(problem, new ClassOutputs(), engine, theta).To;
}
