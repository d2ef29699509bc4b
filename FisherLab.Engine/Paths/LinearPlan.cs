using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paths;

/// <summary>
/// A Gaussian problem, compressed: [X y] = Q [R c; 0 ρ] by QR, so X θ − y = Q (R θ − c, −ρ), and loss and gradient need D + 1 rows instead of N.
/// </summary>
internal sealed class LinearPlan
{
    // A tensor larger than this costs more than it saves.
    private const long MostTensorBytes = 256L << 20;

    private readonly Problem problem;
    private readonly Lazy<PackedMatrix> moments;
    private readonly Lazy<SharedFactors> factors;

    private LinearPlan(Problem problem, Householder compressed)
    {
        this.problem = problem;
        int width = problem.Parameters + 1;
        Plan = TilePlan.Dense(problem.Parameters);
        R = new double[problem.Parameters * Plan.Rows];
        Offsets = new double[problem.Parameters];
        for (int i = 0; i < problem.Parameters; i++)
        {
            compressed.R.AsSpan(i * width, problem.Parameters).CopyTo(R.AsSpan(i * Plan.Rows));
            Offsets[i] = compressed.R[i * width + problem.Parameters];
        }

        Rest = compressed.R[^1];
        moments = new Lazy<PackedMatrix>(() => Moments(compressed.ThinQ()));
        factors = new Lazy<SharedFactors>(() => new SharedFactors(Plan, Gram()));
    }

    /// <summary>D × D.</summary>
    public TilePlan Plan { get; }

    /// <summary>R, row-major, D × plan rows.</summary>
    public double[] R { get; }

    /// <summary>c, of length D.</summary>
    public double[] Offsets { get; }

    /// <summary>ρ: |X θ − y|² is at least ρ².</summary>
    public double Rest { get; }

    /// <summary>Rᵀ R + δI, factored.</summary>
    public SharedFactors Factors => factors.Value;

    /// <summary>
    /// The fourth moments Σₙ q[n, a] q[n, b] x[n, i] x[n, j] as products with rows (a, b), b ≤ a, twice where b &lt; a, and pairs (i, j): with
    /// u = (R θ − c, −ρ), the curvature Σ rₙ² xₙ xₙᵀ is their sum with weights u_a u_b, at a cost without N. Residuals are expanded in the orthonormal basis only;
    /// raw monomials would cancel.
    /// </summary>
    public PackedMatrix FourthMoments => moments.Value;

    /// <summary>Whether a fourth-moment tensor is smaller than the data, and fits.</summary>
    public bool HasFourthMoments
    {
        get
        {
            long d = problem.Parameters, rows = (d + 1) * (d + 2) / 2, pairs = d * (d + 1) / 2;
            return rows < problem.Samples && rows * pairs * sizeof(double) < MostTensorBytes;
        }
    }

    /// <summary>The compressed problem; null where there are no more samples than columns, or numbers overflow.</summary>
    public static LinearPlan? Of(Problem problem)
    {
        int width = problem.Parameters + 1;
        if (problem.Likelihood is not Gaussian || problem.Samples <= width)
            return null;
        var joined = new double[problem.Samples * width];
        for (int n = 0; n < problem.Samples; n++)
        {
            problem.Matrix.Span.Slice(n * problem.Parameters, problem.Parameters).CopyTo(joined.AsSpan(n * width));
            joined[n * width + problem.Parameters] = problem.Targets.Span[n];
        }

        var compressed = new Householder(joined, width);
        double largest = compressed.R.Max(Math.Abs), smallest = compressed.R.Where(r => r != 0).Select(Math.Abs).DefaultIfEmpty(1).Min();
        return largest < 1e75 && smallest > 1e-75 && compressed.R.All(double.IsFinite) ? new LinearPlan(problem, compressed) : null;
    }

    private double[] Gram()
    {
        var tiles = new double[Plan.Length];
        for (int i = 0; i < problem.Parameters; i++)
            for (int j = 0; j <= i; j++)
            {
                double sum = 0;
                for (int k = 0; k <= j; k++)
                    sum = Math.FusedMultiplyAdd(R[k * Plan.Rows + i], R[k * Plan.Rows + j], sum);
                tiles[Plan.Offset(i, j)] = sum;
            }

        return tiles;
    }

    private PackedMatrix Moments(double[] q)
    {
        int width = problem.Parameters + 1;
        (int I, int J)[] rows = PackedMatrix.Pairs(width), pairs = PackedMatrix.Pairs(problem.Parameters);
        var tensor = new double[rows.Length * pairs.Length];
        var products = new double[pairs.Length];
        for (int n = 0; n < problem.Samples; n++)
        {
            ReadOnlySpan<double> x = problem.Matrix.Span.Slice(n * problem.Parameters, problem.Parameters);
            for (int p = 0; p < pairs.Length; p++)
                products[p] = x[pairs[p].I] * x[pairs[p].J];
            for (int r = 0; r < rows.Length; r++)
            {
                double both = q[n * width + rows[r].I] * q[n * width + rows[r].J] * (rows[r].I == rows[r].J ? 1 : 2);
                Span<double> row = tensor.AsSpan(r * pairs.Length, pairs.Length);
                for (int p = 0; p < row.Length; p++)
                    row[p] = Math.FusedMultiplyAdd(both, products[p], row[p]);
            }
        }

        return new PackedMatrix(rows.Length, pairs.Length, (r, p) => tensor[r * pairs.Length + p]);
    }
}
