namespace FisherLab.Engine.Datasets;

/// <summary>Table 2 (B), as it was run: classes tilted against each other, class 0 with the mean (1, 1), where −1 is printed; the off-diagonal is 1.5 · 0.6, which is not 0.9 to the last bit.</summary>
internal sealed class ClassesTiltedToy : ClassesToy
{
    public override string Key => "figure-2-b";

    public override string Title => "Figure 2: misspecified (B)";

    private protected override (double Mean, double[,] M) Class(int target) => target == 0
        ? (1, new double[,] { { 1.5, -(1.5 * 0.6) }, { -1.5 * 0.6, 1.5 } })
        : (-1, new double[,] { { 1.5, 1.5 * 0.6 }, { 1.5 * 0.6, 1.5 } });
}
