namespace FisherLab.Engine.Datasets;

/// <summary>Table 3 (A), as printed: y = x + ε with noise of variance 2.</summary>
internal sealed class PrintedNoisyLineToy : RegressionToy
{
    public override string Key => "figure-4-a-printed";

    public override string Title => "Figure 4: misspecified (A), as printed";

    private protected override double Noise => Math.Sqrt(2);

    private protected override double Mean(double x) => x;
}
