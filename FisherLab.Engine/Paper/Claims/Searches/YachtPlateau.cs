namespace FisherLab.Engine.Paper;

internal sealed class YachtPlateau : Plateau
{
    protected override string Dataset => "yacht";

    protected override string Title => "Yacht";
}
