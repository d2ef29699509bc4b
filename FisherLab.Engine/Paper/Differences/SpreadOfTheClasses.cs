using FisherLab.Engine.Minima;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

/// <summary>Row 3: what the matrices of Table 2 are.</summary>
internal sealed class SpreadOfTheClasses : Difference
{
    public override int Number => 3;

    public override string Where => "Figure 2, Table 2";

    public override string Printed => "The matrices are the covariances of the classes.";

    public override string AsRun => "The matrices M multiply standard normal samples, x = mean + z M, so that the covariances are M Mᵀ: the classes are wider, and fewer samples can be told apart.";

    public override IReadOnlyList<string> Items => ["figure-2", "table-2"];

    public override IReadOnlyList<Finding> Find(Evidence evidence) =>
        [.. Accuracy(evidence, "figure-2-correct", "Correct model", 73.3), .. Accuracy(evidence, "figure-2-a", "Misspecified (A)", 85.6), .. Accuracy(evidence, "figure-2-b", "Misspecified (B)", 85.2)];

    private static Finding[] Accuracy(Evidence evidence, string key, string name, double published) =>
        ToyProblem.Classes(evidence, $"{key}-printed") is { } printed && ToyProblem.Classes(evidence, key) is { } run
            ? [new Finding($"{name}: samples that the minimum classifies correctly, in %", Percent(printed), Percent(run), published)]
            : [];

    private static double Percent(Problem problem)
    {
        IReadOnlyList<double> theta = MinimumSearch.Find(problem).Theta;
        ReadOnlySpan<double> x = problem.Matrix.Span;
        int right = 0;
        for (int n = 0; n < problem.Samples; n++)
            if (x[2 * n] * theta[0] + x[2 * n + 1] * theta[1] > 0 == (problem.Targets.Span[n] == 1))
                right++;
        return 100.0 * right / problem.Samples;
    }
}
