namespace FisherLab.Engine.Paper;

/// <summary>Figure 5: as Figure 3, on Yacht, Powerplant, Wine and Energy.</summary>
internal sealed class Figure5 : SearchFigure
{
    public override string Id => "figure-5";

    public override string Title => "Figure 5";

    public override string Subject => "Yacht, Powerplant, Wine, Energy";

    private protected override IReadOnlyList<(string Key, string Title, int Iterations, double Ceiling)> Sets =>
    [
        ("yacht", "Yacht", 100, double.PositiveInfinity),
        ("powerplant", "Powerplant", 100, double.PositiveInfinity),
        ("wine", "Wine", 100, double.PositiveInfinity),
        ("energy", "Energy", 100, double.PositiveInfinity),
    ];
}
