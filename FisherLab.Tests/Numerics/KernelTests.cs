using CsCheck;
using FisherLab.Engine.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace FisherLab.Tests.Numerics;

/// <summary>Every kernel at every vector width against a plain loop over numbers, one lane at a time.</summary>
public sealed class KernelTests
{
    private const int Lanes = 8;

    private static readonly Gen<(int Rows, int Columns, int Seed)> Shapes = Gen.Select(Gen.Int[1, 40], Gen.Int[1, 13], Gen.Int[0, 1_000_000]);

    public static TheoryData<int> Widths => [8, 4, 2, 1];

    private static LaneKernels Of(int width) => LaneKernels.All.Single(kernels => kernels.Width == width);

    private static double[] Normal(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() * 4 - 2)];
    }

    [Theory, MemberData(nameof(Widths))]
    public void PredictorsAreFusedSumsInOrder(int width) => Shapes.Sample(shape =>
    {
        double[] x = Normal(shape.Rows * shape.Columns, shape.Seed), theta = Normal(shape.Columns * Lanes, shape.Seed + 1);
        var f = new double[shape.Rows * Lanes];
        Of(width).Predict(x, theta, f, Lanes);
        for (int n = 0; n < shape.Rows; n++)
            for (int lane = 0; lane < Lanes; lane++)
            {
                double sum = 0;
                for (int d = 0; d < shape.Columns; d++)
                    sum = Math.FusedMultiplyAdd(x[n * shape.Columns + d], theta[d * Lanes + lane], sum);
                Assert.Equal(sum, f[n * Lanes + lane]);
            }
    }, iter: 50);

    [Theory, MemberData(nameof(Widths))]
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

        Of(width).AddRows(x, s, sums, Lanes);
        Of(width).AddUp(s, total);
        Assert.Equal(expectedSums, sums);
        Assert.Equal(expectedTotal, total);
    }, iter: 50);

    [Theory, MemberData(nameof(Widths))]
    public void TheWeightedGramMatrixIsADoubleLoopOverSamples(int width) => Shapes.Sample(shape =>
    {
        int side = WeightedGram.Side(shape.Columns);
        double[] x = Padded(Normal(shape.Rows * shape.Columns, shape.Seed), shape.Rows, shape.Columns, side);
        double[] w = Normal(shape.Rows * Lanes, shape.Seed + 1);
        var gram = new double[side * side * Lanes];
        int half = shape.Rows / 2;
        Of(width).AddGram(x, w.AsSpan(0, half * Lanes), gram, side, Lanes);
        Of(width).AddGram(x.AsSpan(half * side), w.AsSpan(half * Lanes), gram, side, Lanes);
        for (int i = 0; i < shape.Columns; i++)
            for (int j = 0; j <= i; j++)
                for (int lane = 0; lane < Lanes; lane++)
                {
                    double sum = 0;
                    for (int n = 0; n < shape.Rows; n++)
                        sum = Math.FusedMultiplyAdd(w[n * Lanes + lane] * x[n * side + i], x[n * side + j], sum);
                    Assert.Equal(sum, gram[(i * side + j) * Lanes + lane]);
                }
    }, iter: 50);

    [Theory, MemberData(nameof(Widths))]
    public void FactorAndSolveAgreeWithMathNet(int width) => Shapes.Sample(shape =>
    {
        int d = shape.Columns, side = WeightedGram.Side(d);
        var matrix = new double[side * side * Lanes];
        var rhs = Normal(d * Lanes, shape.Seed);
        var expected = new Vector<double>[Lanes];
        for (int lane = 0; lane < Lanes; lane++)
        {
            Matrix<double> a = Matrix<double>.Build.Dense(d, d + 3, Normal(d * (d + 3), shape.Seed + lane));
            Matrix<double> c = a * a.Transpose() + Matrix<double>.Build.DenseIdentity(d);
            expected[lane] = c.Cholesky().Solve(Vector<double>.Build.Dense(d, i => rhs[i * Lanes + lane]));
            for (int i = 0; i < d; i++)
                for (int j = 0; j <= i; j++)
                    matrix[(i * side + j) * Lanes + lane] = c[i, j];
        }

        var replaced = new double[Lanes];
        Of(width).Factor(matrix, d, side, replaced);
        Of(width).Solve(matrix, rhs, side, Lanes);
        Assert.All(replaced, count => Assert.Equal(0, count));
        for (int lane = 0; lane < Lanes; lane++)
            for (int i = 0; i < d; i++)
                Assert.Equal(expected[lane][i], rhs[i * Lanes + lane], 1e-9 * (1 + expected[lane].L2Norm()));
    }, iter: 50);

    [Theory, MemberData(nameof(Widths))]
    public void AZeroPivotIsReplacedAndCounted(int width)
    {
        const int d = 2, side = 4;
        var matrix = new double[side * side * Lanes];
        matrix.AsSpan(0, Lanes).Fill(4);                   // C = diag(4, 0)
        var replaced = new double[Lanes];
        Of(width).Factor(matrix, d, side, replaced);
        Assert.All(replaced, count => Assert.Equal(1, count));
        Assert.Equal(1 / (Math.BitIncrement(1.0) - 1) / 4, matrix[(side + 1) * Lanes]);
    }

    [Fact]
    public void EveryWidthFactorsToTheSameBits() => Shapes.Sample(shape =>
    {
        int d = shape.Columns, side = WeightedGram.Side(d);
        double[] start = Normal(side * side * Lanes, shape.Seed);
        for (int i = d; i < side; i++)
            start.AsSpan(i * side * Lanes, side * Lanes).Clear();
        var results = LaneKernels.All.Select(kernels =>
        {
            double[] matrix = [.. start], solution = Normal(d * Lanes, shape.Seed + 1);
            kernels.Factor(matrix, d, side, new double[Lanes]);
            kernels.Solve(matrix, solution, side, Lanes);
            return solution;
        }).ToList();
        Assert.All(results, solution => Assert.Equal(results[0], solution));
    }, iter: 50);

    private static double[] Padded(double[] x, int rows, int columns, int side)
    {
        var padded = new double[rows * side];
        for (int n = 0; n < rows; n++)
            x.AsSpan(n * columns, columns).CopyTo(padded.AsSpan(n * side));
        return padded;
    }
}
