using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

internal sealed class GradientIsSteepest : SteepestClaim
{
    public override string Id => "steepest-descent-euclidean";

    public override string Statement =>
        "Of all small steps of one Euclidean length, gradient descent's lowers the loss most (20): its angle in radians to the best one of a search round the circle";

    public override int Order => 13;

    protected override Optimizer Method(AuditedEngine engine) => engine.GradientDescent;

    protected override Func<double[], double> Size(Problem problem, AuditedEngine engine, double[] theta) => point =>
        ((point[0] - theta[0]) * (point[0] - theta[0]) + (point[1] - theta[1]) * (point[1] - theta[1])) / 2;
}
