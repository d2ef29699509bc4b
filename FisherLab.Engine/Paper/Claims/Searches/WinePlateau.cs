namespace FisherLab.Engine.Paper;

internal sealed class WinePlateau : Plateau
{
    protected override string Dataset => "wine";

    protected override string Title => "Wine";
}
