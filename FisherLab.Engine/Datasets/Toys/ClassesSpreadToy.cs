namespace FisherLab.Engine.Datasets;

/// <summary>Table 2 (A), as it was run: classes of unequal spread; the printed covariances 3I and I multiply the normals.</summary>
internal sealed class ClassesSpreadToy : ClassesToy
{
    public override string Key => "figure-2-a";

    public override string Title => "Figure 2: misspecified (A)";

    private protected override (double Mean, double[,] M) Class(int target) => target == 0
        ? (1.5, new double[,] { { 3, 0 }, { 0, 3 } })
        : (-1.5, new double[,] { { 1, 0 }, { 0, 1 } });
}
