namespace FisherLab.Engine.Paper;

internal sealed class ClassesCorrectDistance : MinimumDistance
{
    public override string Item => "figure-2";

    protected override string Model => "correct";

    protected override double Distance => 0.083;
}
