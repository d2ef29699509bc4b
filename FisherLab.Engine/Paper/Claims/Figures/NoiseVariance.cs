using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

internal sealed class NoiseVariance : PaperClaim
{
    public override string Id => "figure-4-noise";

    public override string Item => "figure-4";

    public override string Statement =>
        "The residuals of Figure 4's misspecified (A) tell what Table 3's N(0, 2) is: of variance 4, with 2 the deviation, as it was run, and of variance 2 as is printed: relative difference of the variance that is found";

    // Of 1,000 samples a variance is known to √(2/1000), 4.5 %.
    public override double Tolerance => 0.15;

    public override int Order => 7;

    public override double? Measure(Evidence evidence)
    {
        if (Toy.Of(evidence, Item, "a") is not { } toy)
            return null;
        double variance = PlainSums.Predictors(toy.Problem, toy.Minimum).Select((f, n) => f - toy.Problem.Targets.Span[n]).Average(residual => residual * residual);
        return Math.Abs(variance / (evidence.Protocol == Protocol.AsRun ? 4 : 2) - 1);
    }
}
