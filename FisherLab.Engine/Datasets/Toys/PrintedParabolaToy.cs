namespace FisherLab.Engine.Datasets;

/// <summary>Table 3 (B), as printed: y = x + x²/2 + ε.</summary>
internal sealed class PrintedParabolaToy : RegressionToy
{
    public override string Key => "figure-4-b-printed";

    public override string Title => "Figure 4: misspecified (B), as printed";

    private protected override double Mean(double x) => x + 0.5 * (x * x);
}
