namespace FisherLab.Engine.Paper;

internal sealed class WineEnd : NoLowerEnd
{
    public override string Item => "figure-5";

    protected override string Dataset => "wine";

    protected override string Title => "Wine";
}
