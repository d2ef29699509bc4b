namespace FisherLab.Engine.Paper;

/// <summary>Figure 3, D.3: the selected runs on BreastCancer, Boston and a1a.</summary>
internal sealed class Figure3 : SearchFigure
{
    public override string Id => "figure-3";

    public override string Title => "Figure 3";

    public override string Subject => "BreastCancer, Boston, a1a";

    private protected override IReadOnlyList<(string Key, string Title, int Iterations, double Ceiling)> Sets =>
    [
        ("breast-cancer", "BreastCancer", 100, double.PositiveInfinity),
        ("boston", "Boston", 100, double.PositiveInfinity),
        ("a1a", "a1a", 50, 1),
    ];
}
