namespace FisherLab.Engine.Paper;

internal sealed class LinesHessian : HessianClaim
{
    public override string Item => "figure-4";

    public override string Statement =>
        "In linear regression the Fisher is the Hessian (28), (29): largest relative Frobenius distance on the data of Figure 4, at zero, (1, −1) and the minimum";
}
