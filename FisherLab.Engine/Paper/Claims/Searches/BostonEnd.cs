namespace FisherLab.Engine.Paper;

internal sealed class BostonEnd : NoLowerEnd
{
    public override string Item => "figure-3";

    protected override string Dataset => "boston";

    protected override string Title => "Boston";
}
