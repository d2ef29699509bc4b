namespace FisherLab.Engine.Paper;

internal sealed class ClassesSpreadDistance : MinimumDistance
{
    public override string Item => "figure-2";

    protected override string Model => "a";

    protected override double Distance => 0.553;
}
