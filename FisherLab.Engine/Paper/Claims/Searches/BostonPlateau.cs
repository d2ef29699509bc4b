namespace FisherLab.Engine.Paper;

internal sealed class BostonPlateau : Plateau
{
    protected override string Dataset => "boston";

    protected override string Title => "Boston";
}
