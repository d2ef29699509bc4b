using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>Row 14: how far the values of the grid are apart.</summary>
internal sealed class GridSpacing : Difference
{
    public override int Number => 14;

    public override string Where => "Table 5";

    public override string Printed => "The caption gives 10⁰, 10^0.25, 10^0.5, 10^0.75, 10¹ as an example of the grid: 1/4 decade.";

    public override string AsRun => "The table's own numbers make it 1/8 decade for the step size and 1/2 decade for the damping, and Table 6 has values of that grid.";

    public override IReadOnlyList<Finding> Find(Evidence evidence)
    {
        MethodSpec method = PaperGrid.All[0].Methods[^1];
        return
        [
            new Finding("Step sizes: distance of neighbours in decades", 0.25, Spacing(method.StepSize), 30.0 / (241 - 1)),
            new Finding("Dampings: distance of neighbours in decades", 0.25, Spacing(method.Damping!), 20.0 / (41 - 1)),
            new Finding("Entries of Table 6 that the grid does not have", Missing(0.25, 0.25), Missing(Spacing(method.StepSize), Spacing(method.Damping!)), 0),
        ];
    }

    private static double Spacing(Axis axis) => axis.Log10At(1) - axis.Log10At(0);

    private static double Missing(double steps, double dampings) => Table6.Cells.Count(cell => !IsMultiple(cell.Log10StepSize, steps) || !IsMultiple(cell.Log10Damping ?? 0, dampings));

    private static bool IsMultiple(double exponent, double spacing) => Math.Abs(exponent / spacing - Math.Round(exponent / spacing)) < 1e-9;
}
