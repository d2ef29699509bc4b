using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Minima;

/// <summary>How far L(θ) can be above the infimum, by bounds that hold without asking how good θ is.</summary>
internal static class Certificate
{
    // Newton's step at a minimum moves no predictor; where data are separated it moves them by about 1 for ever.
    private const double Moving = 0.1;

    public static Minimum Of(Problem problem, double[] theta, PointLoss point, CurvatureFactor factor)
    {
        double[] step = factor.Solve(point.Gradient), moves = Moves(problem, step);
        double decrement = point.Gradient.Zip(step, (g, d) => g * d).Sum();
        bool twoClasses = problem.Likelihood is Bernoulli, attained = !twoClasses || moves.Max(Math.Abs) < Moving;
        (double recorded, int right, int wrong) = Recorded(problem, point);
        double bound = problem.Prior is { } prior ? prior.Variance * problem.Samples / 2 * point.GradientNorm * point.GradientNorm
            : !twoClasses ? decrement / 2
            : Dual(problem, theta, point, moves);
        return new Minimum
        {
            Theta = theta,
            Loss = recorded,
            GradientNorm = point.GradientNorm,
            Bound = wrong > 0 ? null : right == problem.Samples && problem.Prior is null ? 0 : bound + Math.Max(0, recorded - point.Loss),
            Rounding = point.Rounding,
            Solver = twoClasses ? MinimumSolver.Newton : MinimumSolver.LeastSquares,
            Iterations = 0,
            Rank = factor.Rank,
            SmallestEigenvalue = factor.SmallestEigenvalue,
            LargestEigenvalue = factor.LargestEigenvalue,
            Attained = attained,
            ClippedSamples = right + wrong,
        };
    }

    // Two classes, without a prior: for every α in [0, 1]ᴺ and every θ, L(θ) ≥ (1/N) Σ [entropy(αₙ) − αₙ mₙ(θ)] (Fenchel), mₙ = ±fₙ. Hence L(θ*) − L(θ) is at
    // most the mean of KL(αₙ ‖ σ(−mₙ)) plus |r| |θ − θ*|, r = (1/N) Σ ±αₙ xₙ. The choice αₙ = |sₙ| ± wₙ xₙ·H⁺ ∇L makes r vanish, up to what [0, 1] cuts off.
    // KL ≤ χ². The distance is taken as 1 + |θ*|.
    private static double Dual(Problem problem, double[] theta, PointLoss point, double[] moves)
    {
        var rest = new DoubleDouble[theta.Length];
        double divergence = 0;
        for (int n = 0; n < moves.Length; n++)
        {
            double alpha = Math.Abs(point.Scores[n]), sign = Math.Sign(point.Scores[n]);
            double move = Math.Clamp(-sign * moves[n], -1 / (1 - alpha), 1 / Math.Max(alpha, double.Epsilon));
            divergence += point.Weights[n] * move * move;
            double score = sign * Math.Clamp(alpha + point.Weights[n] * move, 0, 1);
            for (int d = 0; d < theta.Length; d++)
                rest[d] = DoubleDouble.Sum(rest[d], DoubleDouble.Product(score, problem.Matrix.Span[n * theta.Length + d]));
        }

        return (divergence + PointLoss.Norm([.. rest.Select(sum => sum.High)]) * (1 + PointLoss.Norm(theta))) / problem.Samples;
    }

    // X (H⁺ ∇L).
    private static double[] Moves(Problem problem, double[] step)
    {
        var moves = new double[problem.Samples];
        for (int n = 0; n < moves.Length; n++)
            for (int d = 0; d < step.Length; d++)
                moves[n] += problem.Matrix.Span[n * step.Length + d] * step[d];
        return moves;
    }

    // The loss that a run records here, and how many samples are at the clip on the right and on the wrong side.
    private static (double Loss, int Right, int Wrong) Recorded(Problem problem, PointLoss point)
    {
        if (problem.Likelihood is not Bernoulli { Clip: { } clip })
            return (point.Loss, 0, 0);
        double edge = Logarithm.Of<ScalarLanes, double>((1 - clip) / clip), floor = -Logarithm.Of<ScalarLanes, double>(1 - clip), ceiling = -Logarithm.Of<ScalarLanes, double>(clip), change = 0;
        int right = 0, wrong = 0;
        foreach (double margin in point.Margins)
            if (margin > edge)
                (right, change) = (right + 1, change + floor - Exponential.Of<ScalarLanes, double>(-margin));
            else if (margin < -edge)
                (wrong, change) = (wrong + 1, change + ceiling + margin);
        return (point.Loss + change / problem.Samples, right, wrong);
    }
}
