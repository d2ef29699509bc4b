using FisherLab.Engine.Datasets;
using FisherLab.Engine.Minima;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>Figure 4, Table 3: as Figure 2, for a linear regression. The slope stands on the first axis and the intercept on the second.</summary>
internal sealed class Figure4 : MisspecificationFigure
{
    public override string Id => "figure-4";

    public override string Title => "Figure 4";

    public override string Subject => "misspecification, linear";

    private protected override IReadOnlyList<(string Key, string Title, FigureAxis First, FigureAxis Second)> Sets =>
    [
        ("figure-4-correct", "Correct", Slope(0.8, 1.1), Intercept(0.85, 1.15)),
        ("figure-4-a", "Misspecified (A)", Slope(0.775, 1.075), Intercept(0.85, 1.15)),
        ("figure-4-b", "Misspecified (B)", Slope(0.775, 1.075), Intercept(1.325, 1.625)),
    ];

    private protected override ProblemSpec Spec(string key, Protocol protocol) => new()
    {
        Dataset = Key(key, protocol),
        Likelihood = new Gaussian(),
        Prior = protocol == Protocol.AsRun ? new Prior(0.1, InEmpiricalFisher: false) : null,
    };

    private protected override FigurePanel Samples(Dataset data, Minimum minimum) =>
        LinePanel.Of(data, minimum.Theta, new FigureAxis("x", -4, 4), new FigureAxis("y", -6, 10));

    private static FigureAxis Slope(double from, double to) => new("slope θ", from, to);

    private static FigureAxis Intercept(double from, double to) => new("intercept b", from, to);
}
