namespace FisherLab.Engine.Paper;

internal sealed class ClassesHessian : HessianClaim
{
    public override string Item => "figure-2";

    public override string Statement =>
        "In logistic regression the Fisher is the Hessian (35), (53): largest relative Frobenius distance on the data of Figure 2, at zero, (1, −1) and the minimum";
}
