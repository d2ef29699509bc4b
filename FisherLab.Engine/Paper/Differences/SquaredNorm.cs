using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

/// <summary>Row 12: what Proposition 2 bounds.</summary>
internal sealed class SquaredNorm : Difference
{
    public override int Number => 12;

    public override string Where => "Equation (45)";

    public override string Printed => "The square of the spectral norm of ∇²L − G is at most r(θ) β.";

    public override string AsRun => "The proof, (47) and (48), bounds the norm itself: ‖∇²L − G‖₂ ≤ r(θ) β. The square can be larger.";

    /// <summary>On the model f(x, θ) = (x·θ)²/2 with inputs (x, 1), whose Hessian in θ is x xᵀ: β is the largest |x|², and ∇²L − G = Σ (∂l/∂f) x xᵀ.</summary>
    public override IReadOnlyList<Finding> Find(Evidence evidence)
    {
        if (ToyProblem.Line(evidence, "figure-4-correct") is not { } problem)
            return [];
        (double norm, double bound) = Prove(problem, [1, 1]);
        return [new Finding("What is to be at most 1: the left side over r(θ) β, for f = (x·θ)²/2 on Figure 4's samples at θ = (1, 1)", norm * norm / bound, norm / bound, null)];
    }

    private static (double Norm, double Bound) Prove(Problem problem, double[] theta)
    {
        ReadOnlySpan<double> x = problem.Matrix.Span;
        double[] outputs = new double[problem.Samples], scores = new double[problem.Samples];
        for (int n = 0; n < outputs.Length; n++)
        {
            double linear = x[2 * n] * theta[0] + x[2 * n + 1] * theta[1];
            outputs[n] = linear * linear / 2;
        }

        problem.Likelihood.Score(outputs, problem.Targets.Span, scores);
        var difference = new double[2, 2];
        double smoothness = 0, residuals = 0;
        for (int n = 0; n < scores.Length; n++)
        {
            for (int i = 0; i < 2; i++)
                for (int j = 0; j < 2; j++)
                    difference[i, j] += scores[n] * x[2 * n + i] * x[2 * n + j];
            smoothness = Math.Max(smoothness, x[2 * n] * x[2 * n] + x[2 * n + 1] * x[2 * n + 1]);
            residuals += Math.Abs(scores[n]);
        }

        (double small, double large) = PairEigenvalues.Of(difference);
        return (Math.Max(Math.Abs(small), Math.Abs(large)), residuals * smoothness);
    }
}
