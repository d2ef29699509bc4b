using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

internal sealed class OwnDistributionRate : PaperClaim
{
    private static readonly IReadOnlyList<int> Counts = [100, 400, 1600, 6400];

    public override string Id => "own-distribution-rate";

    public override string Item => "curvatures";

    public override string Statement =>
        "Where data follow the model's own distribution, the empirical Fisher's error falls as 1/√N (A.1, last sentence): largest over smallest of error times √N, N from 100 to 6,400";

    // A root mean square of 20 errors is known to about a fifth; an error that did not fall would give 8.
    public override double Tolerance => 1.6;

    public override int Order => 3;

    public override double? Measure(Evidence evidence) => ModelOutputs.All.Max(outputs =>
    {
        var random = new LegacyRandom(3);
        return OwnData.Spread(Counts, samples => OwnData.RootMeanSquare(20, () =>
        {
            Problem problem = OwnData.Of(outputs, evidence.Engine, samples, random);
            return MatrixDistance.Relative(
                CurvatureMatrix.Of(problem, evidence.Engine.EmpiricalFisher, OwnData.Theta),
                CurvatureMatrix.Of(problem, evidence.Engine.Fisher, OwnData.Theta));
        }));
    });
}
