using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

/// <summary>Row 15: log p where −log p is meant.</summary>
internal sealed class SignsOfTheLikelihood : Difference
{
    private const double F = 1;
    private const double Step = 1e-6;

    public override int Number => 15;

    public override string Where => "D, (24), (26), (39), (46), Proposition 1, (53)";

    public override string Printed => "L is a sum of log p without a minus; Hessians are those of log p; the derivative in (53) is σ(f), without y.";

    public override string AsRun => "−log p throughout, so that L is minimized and Fisher and generalized Gauss-Newton are not negative; the derivative in (53) is σ(f) − y.";

    public override IReadOnlyList<Finding> Find(Evidence evidence)
    {
        Likelihood model = evidence.Engine.Bernoulli with { Clip = null };
        double[] score = new double[2], weight = new double[2];
        model.Score([F, F], [0, 1], score);
        model.FisherWeight([F, F], weight);
        return
        [
            new Finding("L at θ = 0 for two classes", -Loss(model, 0, 1), Loss(model, 0, 1), null),
            new Finding("Weight of a sample in (26) at f = 1", -Bend(model), weight[1], null),
            new Finding("The derivative in (53) at f = 1 for y = 1", score[0], score[1], null),
            new Finding("The same by a difference quotient of −log p", null, (Loss(model, F + Step, 1) - Loss(model, F - Step, 1)) / (2 * Step), null),
        ];
    }

    private static double Loss(Likelihood model, double f, double y)
    {
        var loss = new double[1];
        model.Loss([f], [y], loss);
        return loss[0];
    }

    // ∂²(−log p)/∂f² by central differences of the score.
    private static double Bend(Likelihood model)
    {
        var scores = new double[2];
        model.Score([F + Step, F - Step], [1, 1], scores);
        return (scores[0] - scores[1]) / (2 * Step);
    }
}
