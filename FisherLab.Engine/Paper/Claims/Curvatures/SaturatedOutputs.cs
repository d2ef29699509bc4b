using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

internal sealed class SaturatedOutputs : PaperClaim
{
    public override string Id => "saturated-outputs";

    public override string Item => "curvatures";

    public override string Statement =>
        "Where σ(f) is 0 or 1, Fisher and empirical Fisher coincide only if the prediction is also right (D.3, which leaves that out): their difference where it is right, or their ratio where it is wrong";

    // The sigmoid's clip, where it has one: its variance there, and the square of what it leaves of a right prediction.
    public override double Tolerance => 2e-8;

    public override int Order => 14;

    public override double? Measure(Evidence evidence)
    {
        var problem = new Problem(new double[] { 1 }, 1, new double[] { 1 }, evidence.Engine.Bernoulli);
        (double fisher, double empirical) right = At(40), wrong = At(-40);
        return Math.Max(Math.Abs(right.fisher - right.empirical), wrong.fisher / wrong.empirical);

        (double, double) At(double f) =>
            (CurvatureMatrix.Of(problem, evidence.Engine.Fisher, [f])[0, 0], CurvatureMatrix.Of(problem, evidence.Engine.EmpiricalFisher, [f])[0, 0]);
    }
}
