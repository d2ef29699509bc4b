namespace FisherLab.Engine.Paper;

internal sealed class NoisyLineDistance : MinimumDistance
{
    public override string Item => "figure-4";

    protected override string Model => "a";

    protected override double Distance => 2.736;
}
