using FisherLab.Engine.Problems;
using MathNet.Numerics.LinearAlgebra;

namespace FisherLab.Engine.Paper;

/// <summary>
/// Both sides of Proposition 2 for one hidden unit, with sums over samples as there: |∇²L(θ) − G(θ)|₂ and r(θ) β, r = Σ |∂l/∂f|, β the largest spectral norm
/// of ∇²fₙ at this θ. ∇²L is taken by differences of Σ ∂l/∂f ∇f, and G is Σ w ∇f ∇fᵀ with the weights of the Fisher under audit.
/// </summary>
internal sealed record ResidualBound(double Difference, double Bound)
{
    // What the targets are the most likely outputs of.
    private static readonly double[] Truth = [1.5, 1];
    private static readonly double[] Inputs = VectorField.Even(-2, 2, 21);
    private static readonly double[] Values = [-2, -0.7, 0.4, 0.9, 1.4, 1.6, 3];

    /// <summary>For both likelihoods, over a mesh of parameters.</summary>
    public static IReadOnlyList<ResidualBound> All(AuditedEngine engine) =>
        [.. from outputs in ModelOutputs.All from a in Values from b in Values select At(engine, outputs, [a, b])];

    private static ResidualBound At(AuditedEngine engine, ModelOutputs outputs, double[] theta)
    {
        Likelihood likelihood = outputs.Of(engine);
        double[] targets = [.. Inputs.Select(x => outputs.MostLikely(HiddenUnit.Output(x, Truth)))];
        double[] predictors = [.. Inputs.Select(x => HiddenUnit.Output(x, theta))], scores = new double[Inputs.Length], weights = new double[Inputs.Length];
        likelihood.Score(predictors, targets, scores);
        engine.Fisher.Weights(likelihood, predictors, scores, weights);

        Matrix<double> difference = Matrix<double>.Build.DenseOfArray(CentralDifferences.Jacobian(Slope, theta));
        for (int n = 0; n < Inputs.Length; n++)
        {
            Vector<double> gradient = Vector<double>.Build.Dense(HiddenUnit.Gradient(Inputs[n], theta));
            difference -= weights[n] * gradient.OuterProduct(gradient);
        }

        double smoothness = Inputs.Max(x => Matrix<double>.Build.DenseOfArray(HiddenUnit.Hessian(x, theta)).L2Norm());
        return new ResidualBound(difference.L2Norm(), scores.Sum(Math.Abs) * smoothness);

        // ∇L(θ) = Σ ∂l/∂f ∇f.
        double[] Slope(double[] at)
        {
            var sum = new double[2];
            for (int n = 0; n < Inputs.Length; n++)
            {
                double score = OneSample.Score(likelihood, HiddenUnit.Output(Inputs[n], at), targets[n]);
                double[] gradient = HiddenUnit.Gradient(Inputs[n], at);
                (sum[0], sum[1]) = (sum[0] + score * gradient[0], sum[1] + score * gradient[1]);
            }

            return sum;
        }
    }
}
