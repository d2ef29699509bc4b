namespace FisherLab.Engine.Datasets;

/// <summary>Table 2, the correct model, as printed: covariance 2I.</summary>
internal sealed class PrintedClassesCorrectToy : ClassesToy
{
    public override string Key => "figure-2-correct-printed";

    public override string Title => "Figure 2: correct model, as printed";

    private protected override (double Mean, double[,] M) Class(int target) => target == 0
        ? (1, new double[,] { { Math.Sqrt(2), 0 }, { 0, Math.Sqrt(2) } })
        : (-1, new double[,] { { Math.Sqrt(2), 0 }, { 0, Math.Sqrt(2) } });
}
