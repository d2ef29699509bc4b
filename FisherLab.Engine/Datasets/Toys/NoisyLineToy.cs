namespace FisherLab.Engine.Datasets;

/// <summary>Table 3 (A), as it was run: y = 1 + x + 2ε, so the noise has variance 4; printed is N(0, 2).</summary>
internal sealed class NoisyLineToy : RegressionToy
{
    public override string Key => "figure-4-a";

    public override string Title => "Figure 4: misspecified (A)";

    private protected override double Noise => 2;

    private protected override double Mean(double x) => 1 + x;
}
