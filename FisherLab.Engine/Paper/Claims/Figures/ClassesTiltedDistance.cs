namespace FisherLab.Engine.Paper;

internal sealed class ClassesTiltedDistance : MinimumDistance
{
    public override string Item => "figure-2";

    protected override string Model => "b";

    protected override double Distance => 0.593;
}
