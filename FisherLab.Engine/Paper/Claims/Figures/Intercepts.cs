using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

internal sealed class Intercepts : PaperClaim
{
    public override string Id => "figure-4-intercept";

    public override string Item => "figure-4";

    public override string Statement =>
        "The lines fitted in Figure 4 tell whether Table 3's regressions have an intercept: 1, 1 and 1.5 at x = 0 as they were run, 0, 0 and 0.5 as is printed (x²/2 adds its mean): those found are off by at most";

    // Of 1,000 samples a mean is known to 0.06 where the noise's deviation is 2, and to 0.04 where the parabola's misfit joins the noise.
    public override double Tolerance => 0.2;

    public override int Order => 6;

    public override double? Measure(Evidence evidence)
    {
        double[] intercepts = evidence.Protocol == Protocol.AsRun ? [1, 1, 1.5] : [0, 0, 0.5];
        IReadOnlyList<Toy> toys = Toy.All(evidence, Item);
        return toys.Count == intercepts.Length ? toys.Zip(intercepts, (toy, intercept) => Math.Abs(toy.Minimum[1] - intercept)).Max() : null;
    }
}
