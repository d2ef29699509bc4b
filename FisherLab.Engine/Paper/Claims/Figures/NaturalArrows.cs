namespace FisherLab.Engine.Paper;

internal sealed class NaturalArrows : PaperClaim
{
    public override string Id => "figure-1-natural-arrows";

    public override string Item => "figure-1";

    public override string Statement =>
        "Every arrow of natural gradient descent in Figure 1's field points to the minimum: largest angle between them, in radians";

    // The damping of 1e-8 turns arrows by about as much.
    public override double Tolerance => 1e-7;

    public override int Order => 2;

    public override double? Measure(Evidence evidence) => Toy.Field(evidence) is { } toy
        ? FieldArrows.Of(toy, evidence.Engine.NaturalGradientDescent)
            .Zip(FieldArrows.Tails, (arrow, tail) => PlainDirection.Angle(arrow, [toy.Minimum[0] - tail[0], toy.Minimum[1] - tail[1]])).Max()
        : null;
}
