using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Minima;

namespace FisherLab.Engine.Paper;

/// <summary>Row 6: the prior of Figure 4, and how its minima were found.</summary>
internal sealed class PriorOfFigure4 : Difference
{
    public override int Number => 6;

    public override string Where => "Figure 4, D.2";

    public override string Printed => "There is no prior, and the minima are found by BFGS.";

    public override string AsRun =>
        "The prior of row 2, of variance 0.1; inputs are (x, 1), and the minima were found by conjugate gradients. Those of Figure 2 were found by BFGS, which stopped at gradients of a norm between 10⁻⁶ and 9 · 10⁻⁶.";

    public override IReadOnlyList<string> Items => ["figure-4"];

    public override IReadOnlyList<Finding> Find(Evidence evidence) =>
    [
        .. Pull(evidence, "figure-4-correct", "Correct model"), .. Pull(evidence, "figure-4-a", "Misspecified (A)"), .. Pull(evidence, "figure-4-b", "Misspecified (B)"),
        .. Stop(evidence),
    ];

    private static Finding[] Stop(Evidence evidence) => ToyProblem.Classes(evidence, "figure-2-correct") is { } problem
        ? [new Finding("Figure 2, correct model: norm of the gradient where this lab's BFGS stops", null, QuasiNewton.GradientNorm(problem, QuasiNewton.Find(problem)), null)]
        : [];

    private static Finding[] Pull(Evidence evidence, string key, string name)
    {
        if (ToyProblem.Line(evidence, key, withPrior: false) is not { } plain || ToyProblem.Line(evidence, key) is not { } run)
            return [];
        double[] bare = LeastSquares.Minimum(plain), pulled = LeastSquares.Minimum(run);
        Curvature fisher = evidence.Engine.Fisher;
        return
        [
            new Finding($"{name}: slope of the minimum", bare[0], pulled[0], null),
            new Finding($"{name}: intercept of the minimum", bare[1], pulled[1], null),
            new Finding($"{name}: the Fisher's entry for the intercept", CurvatureMatrix.Of(plain, fisher, bare)[1, 1], CurvatureMatrix.Of(run, fisher, pulled)[1, 1], null),
        ];
    }
}
