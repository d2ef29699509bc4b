namespace FisherLab.Engine.Datasets;

/// <summary>Table 3, the correct model, as printed: y = x + ε, x and ε standard normal.</summary>
internal sealed class PrintedLineToy : RegressionToy
{
    public override string Key => "figure-4-correct-printed";

    public override string Title => "Figure 4: correct model, as printed";

    private protected override double Mean(double x) => x;
}
