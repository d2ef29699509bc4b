using CsCheck;
using FisherLab.Engine.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace FisherLab.Tests.Numerics;

/// <summary>Every kernel at every vector width against a plain loop over numbers, one lane at a time.</summary>
public sealed class KernelTests
{
    private const int Lanes = 8;

    private static readonly Gen<(int Rows, int Columns, int Seed)> Shapes = Gen.Select(Gen.Int[1, 40], Gen.Int[1, 13], Gen.Int[0, 1_000_000]);

    public static TheoryData<int> Counts => [8, 4, 2, 1];

    private static void At(int width, IForLanes<Action> kernel) => Widths.All.Single(one => one.Count == width).Bind(kernel)();

    private static double[] Normal(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() * 4 - 2)];
    }

    [Theory, MemberData(nameof(Counts))]
    public void PredictorsAreFusedSumsInOrder(int width) => Shapes.Sample(shape =>
    {
        double[] x = Normal(shape.Rows * shape.Columns, shape.Seed), theta = Normal(shape.Columns * Lanes, shape.Seed + 1);
        var f = new double[shape.Rows * Lanes];
        At(width, new Predict(x, theta, f));
        for (int n = 0; n < shape.Rows; n++)
            for (int lane = 0; lane < Lanes; lane++)
            {
                double sum = 0;
                for (int d = 0; d < shape.Columns; d++)
                    sum = Math.FusedMultiplyAdd(x[n * shape.Columns + d], theta[d * Lanes + lane], sum);
                Assert.Equal(sum, f[n * Lanes + lane]);
            }
    }, iter: 50);

    [Theory, MemberData(nameof(Counts))]
    public void SumsOverSamplesContinueInOrder(int width) => Shapes.Sample(shape =>
    {
        double[] x = Normal(shape.Rows * shape.Columns, shape.Seed), s = Normal(shape.Rows * Lanes, shape.Seed + 1);
        double[] sums = Normal(shape.Columns * Lanes, shape.Seed + 2), total = Normal(Lanes, shape.Seed + 3);
        double[] expectedSums = [.. sums], expectedTotal = [.. total];
        for (int n = 0; n < shape.Rows; n++)
            for (int lane = 0; lane < Lanes; lane++)
            {
                expectedTotal[lane] += s[n * Lanes + lane];
                for (int d = 0; d < shape.Columns; d++)
                    expectedSums[d * Lanes + lane] = Math.FusedMultiplyAdd(
                        x[n * shape.Columns + d], s[n * Lanes + lane], expectedSums[d * Lanes + lane]);
            }

        At(width, new AddUp(x, s, sums, total));
        Assert.Equal(expectedSums, sums);
        Assert.Equal(expectedTotal, total);
    }, iter: 50);

    [Theory, MemberData(nameof(Counts))]
    public void TheWeightedGramMatrixIsADoubleLoopOverSamples(int width) => Shapes.Sample(shape =>
    {
        TilePlan plan = TilePlan.Dense(shape.Columns);
        double[] x = Padded(Normal(shape.Rows * shape.Columns, shape.Seed), shape.Rows, shape.Columns, plan.Rows);
        double[] w = Normal(shape.Rows * width, shape.Seed + 1);
        var gram = new double[plan.Length * width];
        int half = shape.Rows / 2;
        At(width, new Gram(x[..(half * plan.Rows)], w[..(half * width)], gram, plan));
        At(width, new Gram(x[(half * plan.Rows)..], w[(half * width)..], gram, plan));
        for (int i = 0; i < shape.Columns; i++)
            for (int j = 0; j <= i; j++)
                for (int lane = 0; lane < width; lane++)
                {
                    double sum = 0;
                    for (int n = 0; n < shape.Rows; n++)
                        sum = Math.FusedMultiplyAdd(w[n * width + lane] * x[n * plan.Rows + i], x[n * plan.Rows + j], sum);
                    Assert.Equal(sum, gram[plan.Offset(i, j) * width + lane]);
                }
    }, iter: 50);

    [Theory, MemberData(nameof(Counts))]
    public void TheGramMatrixOfPackedMatrixIsAWeightedSumInOrder(int width) => Gen.Select(Gen.Int[1, 230], Gen.Int[1, 30], Gen.Int[1, 4], Gen.Int[0, 1_000_000])
        .Sample((rows, pairs, vectors, seed) =>
    {
        int lanes = vectors * width;
        double[] z = Normal(rows * pairs, seed), w = Normal(rows * lanes, seed + 1);
        var products = new PackedMatrix(rows, pairs, (n, p) => z[n * pairs + p]);
        var gram = new double[products.Columns * lanes];
        At(width, new Pairs(products, w, gram, lanes));
        for (int p = 0; p < pairs; p++)
            for (int lane = 0; lane < lanes; lane++)
            {
                double sum = 0;
                for (int n = 0; n < rows; n++)
                    sum = Math.FusedMultiplyAdd(z[n * pairs + p], w[n * lanes + lane], sum);
                Assert.Equal(sum, gram[p * lanes + lane]);
            }
    }, iter: 50);

    [Theory, MemberData(nameof(Counts))]
    public void FactorAndSolveAgreeWithMathNet(int width) => Shapes.Sample(shape =>
    {
        int d = shape.Columns;
        TilePlan plan = TilePlan.Dense(d);
        var matrix = new double[plan.Length * width];
        double[] rhs = Rhs(plan, width, shape.Seed);
        var expected = new Vector<double>[width];
        for (int lane = 0; lane < width; lane++)
        {
            Matrix<double> a = Matrix<double>.Build.Dense(d, d + 3, Normal(d * (d + 3), shape.Seed + lane));
            Matrix<double> c = a * a.Transpose() + Matrix<double>.Build.DenseIdentity(d);
            expected[lane] = c.Cholesky().Solve(Vector<double>.Build.Dense(d, i => rhs[i * width + lane]));
            for (int i = 0; i < d; i++)
                for (int j = 0; j <= i; j++)
                    matrix[plan.Offset(i, j) * width + lane] = c[i, j];
        }

        var solve = new FactorAndSolve(matrix, plan, rhs);
        At(width, solve);
        Assert.True(solve.IsRegular);
        for (int lane = 0; lane < width; lane++)
            for (int i = 0; i < d; i++)
                Assert.Equal(expected[lane][i], rhs[i * width + lane], 1e-9 * (1 + expected[lane].L2Norm()));
    }, iter: 50);

    [Theory, MemberData(nameof(Counts))]
    public void APivotThatCannotBeDividedByIsReplacedAndTold(int width) => Assert.All([0, -0.0, double.NaN], pivot =>
    {
        TilePlan plan = TilePlan.Dense(2);
        var matrix = new double[plan.Length * width];
        matrix.AsSpan(0, width).Fill(4);
        matrix.AsSpan(plan.Diagonal(1) * width, width).Fill(2);
        matrix[plan.Diagonal(1) * width] = pivot;          // C = diag(4, pivot) in the first lane, diag(4, 2) in the others
        var solve = new FactorAndSolve(matrix, plan, new double[plan.Rows * width]);
        At(width, solve);
        Assert.False(solve.IsRegular);
        Assert.Equal(1 / (Math.BitIncrement(1.0) - 1) / 4, matrix[plan.Diagonal(1) * width]);
        Assert.All(matrix[(plan.Diagonal(1) * width + 1)..((plan.Diagonal(1) + 1) * width)], reciprocal => Assert.Equal(0.5, reciprocal));
    });

    [Fact]
    public void ASparsePlanAndASharedFactorChangeNoBit() => Gen.Select(Gen.Int[1, 30], Gen.Int[0, 1_000_000]).Sample((d, seed) =>
    {
        var random = new Random(seed);
        bool[] occupied = [.. Enumerable.Range(0, d * d).Select(_ => random.NextDouble() < 0.15)];
        TilePlan sparse = TilePlan.Sparse(d, (i, j) => i == j || occupied[i * d + j]), dense = TilePlan.Dense(d);
        double[] inSparse = new double[sparse.Length], inDense = new double[dense.Length];
        for (int i = 0; i < d; i++)
            for (int j = 0; j <= i; j++)
                if (i == j || occupied[i * d + j])
                    inSparse[sparse.Offset(i, j)] = inDense[dense.Offset(i, j)] = i == j ? d : random.NextDouble();
        double[] first = Rhs(sparse, 1, seed), second = [.. first], shared = [.. first.SelectMany(b => Enumerable.Repeat(b, 8))];
        At(1, new FactorAndSolve(inSparse, sparse, first));
        At(1, new FactorAndSolve(inDense, dense, second));
        At(8, new SolveShared(inSparse, sparse, shared));
        Assert.Equal(first, second);
        Assert.Equal(first.SelectMany(z => Enumerable.Repeat(z, 8)), shared);
    }, iter: 50);

    [Fact]
    public void EveryWidthFactorsToTheSameBits() => Shapes.Sample(shape =>
    {
        TilePlan plan = TilePlan.Dense(shape.Columns);
        double[] start = Normal(plan.Length, shape.Seed);
        for (int i = shape.Columns; i < plan.Rows; i++)
            for (int j = 0; j <= i; j++)
                start[plan.Offset(i, j)] = 0;
        var results = Widths.All.Select(width =>
        {
            double[] matrix = [.. start.SelectMany(c => Enumerable.Repeat(c, width.Count))];
            double[] solution = [.. Rhs(plan, 1, shape.Seed + 1).SelectMany(b => Enumerable.Repeat(b, width.Count))];
            width.Bind(new FactorAndSolve(matrix, plan, solution))();
            return solution.Where((_, i) => i % width.Count == 0);
        }).ToList();
        Assert.All(results, solution => Assert.Equal(results[0], solution));
    }, iter: 50);

    private static double[] Rhs(TilePlan plan, int width, int seed)
    {
        double[] rhs = Normal(plan.Rows * width, seed);
        rhs.AsSpan(plan.Parameters * width).Clear();
        return rhs;
    }

    private static double[] Padded(double[] x, int rows, int columns, int side)
    {
        var padded = new double[rows * side];
        for (int n = 0; n < rows; n++)
            x.AsSpan(n * columns, columns).CopyTo(padded.AsSpan(n * side));
        return padded;
    }

    private sealed class Predict(double[] x, double[] theta, double[] f) : IForLanes<Action>
    {
        public Action For<L, V>() where L : struct, ILanes<V> where V : struct => () => Predictor.Of<L, V>(x, theta, f, Lanes);
    }

    private sealed class AddUp(double[] x, double[] s, double[] sums, double[] total) : IForLanes<Action>
    {
        public Action For<L, V>() where L : struct, ILanes<V> where V : struct => () =>
        {
            WeightedSum.OfRows<L, V>(x, s, sums, Lanes);
            WeightedSum.Of<L, V>(s, total);
        };
    }

    private sealed class Gram(double[] x, double[] w, double[] gram, TilePlan plan) : IForLanes<Action>
    {
        public Action For<L, V>() where L : struct, ILanes<V> where V : struct => () => WeightedGram.Add<L, V>(x, w, gram, plan, L.Count);
    }

    private sealed class Pairs(PackedMatrix products, double[] w, double[] gram, int lanes) : IForLanes<Action>
    {
        public Action For<L, V>() where L : struct, ILanes<V> where V : struct => () => PackedProduct.Of<L, V>(products, w, gram, lanes);
    }

    private sealed class FactorAndSolve(double[] matrix, TilePlan plan, double[] solution) : IForLanes<Action>
    {
        public bool IsRegular { get; private set; }

        public Action For<L, V>() where L : struct, ILanes<V> where V : struct => () =>
        {
            IsRegular = L.AllSet(Ldl.Factor<L, V>(matrix, plan));
            LdlSolve.Of<L, V, OwnFactor<L, V>>(matrix, plan, solution, L.Count);
        };
    }

    private sealed class SolveShared(double[] factor, TilePlan plan, double[] solution) : IForLanes<Action>
    {
        public Action For<L, V>() where L : struct, ILanes<V> where V : struct => () => LdlSolve.Of<L, V, SharedFactor<L, V>>(factor, plan, solution, L.Count);
    }
}
