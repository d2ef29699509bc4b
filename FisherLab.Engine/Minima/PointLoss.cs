using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Minima;

/// <summary>
/// Loss, gradient and curvature weights of one point, without clip. Predictors and sums are in double-double, so that the gradient is right to a few units in
/// the last place of its largest terms, however much they cancel. Plain loops on purpose: nothing here is shared with the paths that it judges.
/// </summary>
internal sealed class PointLoss
{
    private readonly Problem problem;
    private readonly double[] theta;

    /// <exception cref="NotSupportedException">The likelihood has no solver.</exception>
    public PointLoss(Problem problem, double[] theta)
    {
        this.problem = problem;
        this.theta = theta;
        Margins = new double[problem.Samples];
        Scores = new double[problem.Samples];
        Weights = new double[problem.Samples];
        var loss = new DoubleDouble(0, 0);
        double spread = 0;
        for (int n = 0; n < problem.Samples; n++)
        {
            (DoubleDouble f, double size) = Predictor(n);
            loss = DoubleDouble.Sum(loss, Sample(n, f));
            spread += Scores[n] * Scores[n] * size * size;
        }

        Loss = loss.High / problem.Samples + Penalty;
        Gradient = Slopes();
        GradientNorm = Norm(Gradient);
        double unity = problem.Likelihood is Bernoulli ? 1 : 0;
        double scale = problem.Likelihood is Gaussian
            ? Norm(Scores) * Norm(problem.Targets.Span) / problem.Samples
            : Math.Sqrt(spread) / problem.Samples;
        Rounding = Ulp * (4 * Loss + unity + 2 * Math.Sqrt(problem.Parameters) * scale);
    }

    private const double Ulp = 2.220446049250313e-16;

    /// <summary>L(θ).</summary>
    public double Loss { get; }

    /// <summary>∇L(θ).</summary>
    public double[] Gradient { get; }

    public double GradientNorm { get; }

    /// <summary>
    /// What rounding does to L(θ) in double precision: four units of L itself; for two classes one of the probabilities near 1, and the predictors' rounding,
    /// 2 √D ε Σ|x_d θ_d| each, through their scores with random signs; for a Gaussian 2 √D ε |r| |y| / N, because paths reflect y onto few rows. An estimate, no bound.
    /// </summary>
    public double Rounding { get; }

    /// <summary>±fₙ, positive on the right side, for two classes; the residual fₙ − yₙ for a Gaussian.</summary>
    public double[] Margins { get; }

    /// <summary>sₙ = ∂l/∂f.</summary>
    public double[] Scores { get; }

    /// <summary>∂²l/∂f².</summary>
    public double[] Weights { get; }

    private double Penalty => problem.Prior is { } prior ? theta.Sum(t => t * t) / (2 * prior.Variance * problem.Samples) : 0;

    public static double Norm(ReadOnlySpan<double> vector)
    {
        double sum = 0;
        foreach (double x in vector)
            sum += x * x;
        return Math.Sqrt(sum);
    }

    // ln(1 + x) for x ≥ 0: ln(u) · x / (u − 1) with u = 1 + x undoes the rounding of u (Kahan).
    private static double LogOfOnePlus(double x)
    {
        double u = 1 + x;
        return u == 1 ? x : Logarithm.Of<ScalarLanes, double>(u) * x / (u - 1);
    }

    private (DoubleDouble F, double Size) Predictor(int n)
    {
        ReadOnlySpan<double> row = problem.Matrix.Span.Slice(n * problem.Parameters, problem.Parameters);
        var f = new DoubleDouble(0, 0);
        double size = 0;
        for (int d = 0; d < row.Length; d++)
        {
            f = DoubleDouble.Sum(f, DoubleDouble.Product(row[d], theta[d]));
            size += Math.Abs(row[d] * theta[d]);
        }

        return (f, size);
    }

    // Keeps margin, score and weight; returns the loss.
    private DoubleDouble Sample(int n, DoubleDouble f)
    {
        double y = problem.Targets.Span[n];
        switch (problem.Likelihood)
        {
            case Gaussian:
                double residual = DoubleDouble.Sum(f, new DoubleDouble(-y, 0)).High;
                (Margins[n], Scores[n], Weights[n]) = (residual, residual, 1);
                return DoubleDouble.Product(residual, 0.5 * residual);
            case Bernoulli:
                double margin = y == 1 ? f.High : -f.High, tail = Exponential.Of<ScalarLanes, double>(-Math.Abs(margin));
                double wrong = margin > 0 ? tail / (1 + tail) : 1 / (1 + tail);
                (Margins[n], Scores[n], Weights[n]) = (margin, y == 1 ? -wrong : wrong, tail / ((1 + tail) * (1 + tail)));
                return new DoubleDouble(Math.Max(0, -margin) + LogOfOnePlus(tail), 0);
            default:
                throw new NotSupportedException($"There is no solver for the likelihood {problem.Likelihood.GetType().Name}.");
        }
    }

    // (1/N) Xᵀ s + θ/(τ² N).
    private double[] Slopes()
    {
        var sums = new DoubleDouble[problem.Parameters];
        for (int n = 0; n < problem.Samples; n++)
        {
            ReadOnlySpan<double> row = problem.Matrix.Span.Slice(n * problem.Parameters, problem.Parameters);
            for (int d = 0; d < row.Length; d++)
                if (row[d] != 0)
                    sums[d] = DoubleDouble.Sum(sums[d], DoubleDouble.Product(row[d], Scores[n]));
        }

        if (problem.Prior is { } prior)
            for (int d = 0; d < sums.Length; d++)
                sums[d] = DoubleDouble.Sum(sums[d], new DoubleDouble(theta[d] / prior.Variance, 0));
        return [.. sums.Select(sum => sum.High / problem.Samples)];
    }
}
