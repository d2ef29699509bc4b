namespace FisherLab.Engine.Datasets;

/// <summary>Table 2, the correct model, as it was run: the printed covariances 2I multiply the normals, so that the covariance is 4I.</summary>
internal sealed class ClassesCorrectToy : ClassesToy
{
    public override string Key => "figure-2-correct";

    public override string Title => "Figure 2: correct model";

    private protected override (double Mean, double[,] M) Class(int target) => target == 0
        ? (1, new double[,] { { 2, 0 }, { 0, 2 } })
        : (-1, new double[,] { { 2, 0 }, { 0, 2 } });
}
