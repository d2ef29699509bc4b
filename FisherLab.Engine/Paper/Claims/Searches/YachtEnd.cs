namespace FisherLab.Engine.Paper;

internal sealed class YachtEnd : NoLowerEnd
{
    public override string Item => "figure-5";

    protected override string Dataset => "yacht";

    protected override string Title => "Yacht";
}
