namespace FisherLab.Engine.Paper;

internal sealed class EnergyEnd : NoLowerEnd
{
    public override string Item => "figure-5";

    protected override string Dataset => "energy";

    protected override string Title => "Energy";
}
