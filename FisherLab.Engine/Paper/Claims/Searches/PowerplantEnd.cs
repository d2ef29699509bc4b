namespace FisherLab.Engine.Paper;

internal sealed class PowerplantEnd : NoLowerEnd
{
    public override string Item => "figure-5";

    protected override string Dataset => "powerplant";

    protected override string Title => "Powerplant";
}
