namespace FisherLab.Engine.Paper;

internal sealed class EmpiricalArrows : PaperClaim
{
    public override string Id => "figure-1-empirical-arrows";

    public override string Item => "figure-1";

    public override string Statement =>
        "The empirical Fisher distorts Figure 1's field: smallest cosine between one of its arrows and natural gradient descent's";

    // Below zero it points away from where the natural gradient leads; found is −0.65.
    public override double Tolerance => -0.5;

    public override int Order => 3;

    public override double? Measure(Evidence evidence) => Toy.Field(evidence) is { } toy
        ? FieldArrows.Of(toy, evidence.Engine.EmpiricalFisherDescent)
            .Zip(FieldArrows.Of(toy, evidence.Engine.NaturalGradientDescent), PlainDirection.Cosine).Min()
        : null;
}
