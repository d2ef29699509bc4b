namespace FisherLab.Engine.Paper;

internal sealed class ClassesRatio : MisspecifiedRatio
{
    public override string Item => "figure-2";

    public override string Statement =>
        "At the minimum the empirical Fisher is much nearer to the Fisher if the model is right (Figure 2): relative Frobenius distance of the correct model over the smaller one of (A) and (B)";
}
