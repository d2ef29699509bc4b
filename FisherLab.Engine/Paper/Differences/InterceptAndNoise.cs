using FisherLab.Engine.Minima;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

/// <summary>Row 5: what the targets of Table 3 are.</summary>
internal sealed class InterceptAndNoise : Difference
{
    public override int Number => 5;

    public override string Where => "Table 3";

    public override string Printed => "y = x + ε, in (B) y = x + ½ x² + ε; in (A) ε ~ N(0, 2).";

    public override string AsRun => "There is an intercept of 1: y = 1 + x + ε, in (B) y = 1 + x + ½ x² + ε. In (A) the noise is twice a standard normal one, so that its variance is 4.";

    public override IReadOnlyList<string> Items => ["figure-4", "table-3"];

    public override IReadOnlyList<Finding> Find(Evidence evidence) =>
    [
        .. Intercept(evidence, "figure-4-correct", "Correct model: intercept of the minimum; the figure's window is from 0.85 to 1.15"),
        .. Intercept(evidence, "figure-4-a", "Misspecified (A): intercept of the minimum; the window is from 0.85 to 1.15"),
        .. Intercept(evidence, "figure-4-b", "Misspecified (B): intercept of the minimum; the window is from 1.325 to 1.625"),
        .. Compare(evidence, "figure-4-a", "Misspecified (A): average square of the residuals at the minimum", Square),
    ];

    private static Finding[] Intercept(Evidence evidence, string key, string name) => Compare(evidence, key, name, problem => LeastSquares.Minimum(problem)[1]);

    private static Finding[] Compare(Evidence evidence, string key, string name, Func<Problem, double> number) =>
        ToyProblem.Line(evidence, $"{key}-printed") is { } printed && ToyProblem.Line(evidence, key) is { } run
            ? [new Finding(name, number(printed), number(run), null)]
            : [];

    private static double Square(Problem problem)
    {
        double[] theta = LeastSquares.Minimum(problem);
        double sum = 0;
        for (int n = 0; n < problem.Samples; n++)
        {
            double residual = problem.Matrix.Span[2 * n] * theta[0] + theta[1] - problem.Targets.Span[n];
            sum += residual * residual;
        }

        return sum / problem.Samples;
    }
}
