using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

internal sealed class UniformStart : PaperClaim
{
    private static readonly IReadOnlyList<string> Datasets = ["breast-cancer", "a1a", "figure-2-correct", "figure-2-a", "figure-2-b"];

    public override string Id => "figure-3-start";

    public override string Item => "figure-3";

    public override string Statement =>
        "With two classes, Fisher and empirical Fisher are equal where the probabilities are uniform, at θ = 0 (D.3, (53)): largest relative Frobenius distance on BreastCancer, a1a and Figure 2's data";

    // Both weights are exactly 1/4, and the same sums follow.
    public override double Tolerance => 0;

    public override int Order => 1;

    public override double? Measure(Evidence evidence) => Datasets.Max(key =>
    {
        if (evidence.Dataset(key) is not { } dataset)
            return null;
        Problem problem = new ProblemSpec { Dataset = key, Likelihood = evidence.Engine.Bernoulli }.On(dataset);
        var zeros = new double[problem.Parameters];
        return (double?)MatrixDistance.Relative(
            CurvatureMatrix.Of(problem, evidence.Engine.EmpiricalFisher, zeros), CurvatureMatrix.Of(problem, evidence.Engine.Fisher, zeros));
    });
}
