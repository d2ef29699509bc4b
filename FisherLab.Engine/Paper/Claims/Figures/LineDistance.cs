namespace FisherLab.Engine.Paper;

internal sealed class LineDistance : MinimumDistance
{
    public override string Item => "figure-4";

    protected override string Model => "correct";

    protected override double Distance => 0.075;
}
