using FisherLab.Engine.Datasets;
using FisherLab.Engine.Minima;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>Figure 2, Table 2: the quadratic approximations at the minimum of a logistic regression whose model is right, or wrong in two ways.</summary>
internal sealed class Figure2 : MisspecificationFigure
{
    private static readonly double[] Accuracies = [73.3, 85.6, 85.2]; // of the caption, in %

    public override string Id => "figure-2";

    public override string Title => "Figure 2";

    public override string Subject => "misspecification, logistic";

    private protected override IReadOnlyList<(string Key, string Title, FigureAxis First, FigureAxis Second)> Sets =>
    [
        ("figure-2-correct", "Correct", Parameter(1, -0.7, -0.3), Parameter(2, -0.7, -0.3)),
        ("figure-2-a", "Misspecified (A)", Parameter(1, -0.8, -0.4), Parameter(2, -0.8, -0.4)),
        ("figure-2-b", "Misspecified (B)", Parameter(1, -1, -0.5), Parameter(2, -1, -0.5)),
    ];

    private protected override ProblemSpec Spec(string key, Protocol protocol) => new()
    {
        Dataset = Key(key, protocol),
        Likelihood = new Bernoulli { Clip = null },
        Bias = false,
    };

    private protected override FigurePanel Samples(Dataset data, Minimum minimum) => new()
    {
        Id = "",
        Title = "",
        Row = 0,
        Column = 0,
        X = new FigureAxis("x₁", -9, 9),
        Y = new FigureAxis("x₂", -9, 9),
        Marks = [Class(data, 0, FigureRole.FirstClass), Class(data, 1, FigureRole.SecondClass)],
    };

    private protected override IEnumerable<FigureNumber> Numbers(int set, string title, Problem problem, Minimum minimum, Protocol protocol)
    {
        ReadOnlySpan<double> x = problem.Matrix.Span, y = problem.Targets.Span;
        int right = 0;
        for (int n = 0; n < problem.Samples; n++)
            if (x[2 * n] * minimum.Theta[0] + x[2 * n + 1] * minimum.Theta[1] > 0 == (y[n] == 1))
                right++;
        return [new FigureNumber($"{title}: accuracy at the minimum, %", Accuracies[set], 100.0 * right / problem.Samples)];
    }

    private static FigureAxis Parameter(int number, double from, double to) => new($"θ{(number == 1 ? "₁" : "₂")}", from, to);

    private static FigureMark Class(Dataset data, int target, FigureRole role)
    {
        int[] own = [.. Enumerable.Range(0, data.Rows).Where(n => data.Targets.Span[n] == target)];
        return new FigureMark
        {
            Id = $"class-{target}",
            Label = $"y = {target}",
            Role = role,
            Shape = FigureShape.Dots,
            X = [.. own.Select(n => data.Features.Span[2 * n])],
            Y = [.. own.Select(n => data.Features.Span[2 * n + 1])],
        };
    }
}
