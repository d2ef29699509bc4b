namespace FisherLab.Engine.Paper;

internal sealed class A1aEnd : NoLowerEnd
{
    public override string Item => "figure-3";

    protected override string Dataset => "a1a";

    protected override string Title => "a1a";
}
