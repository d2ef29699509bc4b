namespace FisherLab.Engine.Datasets;

/// <summary>Table 3 (B), as it was run: y = 1 + x + x²/2 + ε.</summary>
internal sealed class ParabolaToy : RegressionToy
{
    public override string Key => "figure-4-b";

    public override string Title => "Figure 4: misspecified (B)";

    private protected override double Mean(double x) => 1 + x + 0.5 * (x * x);
}
