using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Datasets;

/// <summary>Figure 1, eq. (49): y = 2 + 2x + ε, x lognormal(0, 3/4), ε standard normal.</summary>
internal sealed class VectorFieldToy : RegressionToy
{
    public override string Key => "figure-1";

    public override string Title => "Figure 1: vector field";

    private protected override double NextInput(LegacyRandom random) => random.NextLognormal(0.75);

    private protected override double Mean(double x) => 2 + 2 * x;
}
