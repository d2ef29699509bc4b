namespace FisherLab.Engine.Paper;

internal sealed class LinesRatio : MisspecifiedRatio
{
    public override string Item => "figure-4";

    public override string Statement =>
        "At the minimum the empirical Fisher is much nearer to the Fisher if the model is right (Figure 4): relative Frobenius distance of the correct model over the smaller one of (A) and (B)";
}
