namespace FisherLab.Engine.Paper;

internal sealed class ParabolaDistance : MinimumDistance
{
    public override string Item => "figure-4";

    protected override string Model => "b";

    protected override double Distance => 1.443;
}
