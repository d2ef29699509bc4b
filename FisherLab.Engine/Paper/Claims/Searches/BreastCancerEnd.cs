namespace FisherLab.Engine.Paper;

internal sealed class BreastCancerEnd : NoLowerEnd
{
    public override string Item => "figure-3";

    protected override string Dataset => "breast-cancer";

    protected override string Title => "BreastCancer";
}
