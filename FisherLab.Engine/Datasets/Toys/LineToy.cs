namespace FisherLab.Engine.Datasets;

/// <summary>Table 3, the correct model, as it was run: y = 1 + x + ε, x and ε standard normal.</summary>
internal sealed class LineToy : RegressionToy
{
    public override string Key => "figure-4-correct";

    public override string Title => "Figure 4: correct model";

    private protected override double Mean(double x) => 1 + x;
}
