using FisherLab.Engine.Minima;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

/// <summary>Row 16: where Fisher and empirical Fisher coincide.</summary>
internal sealed class SaturatedSamples : Difference
{
    // Of θ*: far enough out that nearly every sample is at 0 or 1.
    private const double Factor = 1000;

    // What counts as 0 or 1.
    private const double Edge = 1e-8;

    public override int Number => 16;

    public override string Where => "D.3";

    public override string Printed => "Fisher and empirical Fisher coincide where σ(f) is 0 or 1.";

    public override string AsRun => "Only where the prediction is also right. A sample at the wrong end weighs 0 in the Fisher and 1 in the empirical Fisher.";

    public override IReadOnlyList<Finding> Find(Evidence evidence)
    {
        if (ToyProblem.Classes(evidence, "figure-2-correct") is not { } problem)
            return [];
        IReadOnlyList<double> theta = MinimumSearch.Find(problem).Theta;
        double[] outputs = Outputs(problem, theta), scores = new double[outputs.Length], fisher = new double[outputs.Length], empirical = new double[outputs.Length];
        problem.Likelihood.Score(outputs, problem.Targets.Span, scores);
        evidence.Engine.Fisher.Weights(problem.Likelihood, outputs, scores, fisher);
        evidence.Engine.EmpiricalFisher.Weights(problem.Likelihood, outputs, scores, empirical);
        int[] saturated = [.. Enumerable.Range(0, outputs.Length).Where(n => fisher[n] < Edge)];
        int[] right = [.. saturated.Where(n => outputs[n] > 0 == (problem.Targets.Span[n] == 1))];
        return
        [
            new Finding("Figure 2, correct model, at 1000 θ*: samples in which the two are to coincide", saturated.Length, right.Length, null),
            new Finding("Largest difference of a sample's two weights among those", Largest(saturated), Largest(right), null),
        ];

        double Largest(int[] samples) => samples.Max(n => Math.Abs(fisher[n] - empirical[n]));
    }

    private static double[] Outputs(Problem problem, IReadOnlyList<double> theta)
    {
        var outputs = new double[problem.Samples];
        for (int n = 0; n < outputs.Length; n++)
            outputs[n] = Factor * (problem.Matrix.Span[2 * n] * theta[0] + problem.Matrix.Span[2 * n + 1] * theta[1]);
        return outputs;
    }
}
