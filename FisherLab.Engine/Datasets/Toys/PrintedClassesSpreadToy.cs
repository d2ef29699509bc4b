namespace FisherLab.Engine.Datasets;

/// <summary>Table 2 (A), as printed: covariances 3I and I.</summary>
internal sealed class PrintedClassesSpreadToy : ClassesToy
{
    public override string Key => "figure-2-a-printed";

    public override string Title => "Figure 2: misspecified (A), as printed";

    private protected override (double Mean, double[,] M) Class(int target) => target == 0
        ? (1.5, new double[,] { { Math.Sqrt(3), 0 }, { 0, Math.Sqrt(3) } })
        : (-1.5, new double[,] { { 1, 0 }, { 0, 1 } });
}
