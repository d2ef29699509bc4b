using CsCheck;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Paths;
using FisherLab.Engine.Problems;

namespace FisherLab.Tests.Paths;

/// <summary>The products of sparse binary samples against plain sums.</summary>
public sealed class BinarySamplesTests
{
    private static readonly Gen<(int Rows, int Columns, int Seed)> Shapes = Gen.Select(Gen.Int[5, 60], Gen.Int[12, 40], Gen.Int[0, 1_000_000]);

    // About one feature in ten is on; the first column never, the last always.
    private static Problem ProblemOf(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        double[] x = [.. Enumerable.Range(0, rows * columns).Select(i => i % columns == 0 ? 0 : i % columns == columns - 1 || random.NextDouble() < 0.08 ? 1.0 : 0.0)];
        return new Problem(x, columns, new double[rows], new Bernoulli());
    }

    [Fact]
    public void ProductsAreSumsOverTheFeaturesThatAreOn() => Shapes.Sample(shape =>
    {
        Problem problem = ProblemOf(shape.Rows, shape.Columns, shape.Seed);
        if (BinarySamples.Of(problem) is not { } samples)
            return;
        Assert.DoesNotContain(0, samples.Columns);
        Assert.Equal(samples.Columns.Length, samples.Columns.Distinct().Count());
        var random = new Random(shape.Seed + 1);
        double[] theta = Table(samples.Plan.Rows, samples.Plan.Parameters, random), weights = Table(samples.TableRows - Samples.Spare, shape.Rows, random);
        double[] f = new double[samples.TableRows], g = new double[samples.Plan.Rows + Samples.Spare], tiles = new double[samples.Plan.Length];
        samples.Predict<ScalarLanes, double>(theta, f, 1, 1);
        samples.Transpose<ScalarLanes, double>(weights, g, 1, 1);
        samples.Gram<ScalarLanes, double>(weights, tiles, 1, 1, []);

        double X(int n, int d) => problem.Matrix.Span[n * shape.Columns + samples.Columns[d]];
        for (int n = 0; n < shape.Rows; n++)
            Assert.Equal(Enumerable.Range(0, samples.Columns.Length).Sum(d => X(n, d) * theta[d]), f[n], 1e-12);
        for (int i = 0; i < samples.Columns.Length; i++)
        {
            Assert.Equal(Enumerable.Range(0, shape.Rows).Sum(n => X(n, i) * weights[n]), g[i], 1e-12);
            for (int j = 0; j <= i; j++)
                if (Enumerable.Range(0, shape.Rows).Sum(n => X(n, i) * X(n, j) * weights[n]) is var expected && expected != 0)
                    Assert.Equal(expected, tiles[samples.Plan.Offset(i, j)], 1e-12);
        }
    }, iter: 60);

    [Fact]
    public void OtherNumbersThanZeroAndOneAreNotBinary()
    {
        var x = new double[40 * 20];
        for (int n = 0; n < 40; n++)
            x[n * 20 + n % 20] = 1;
        Assert.NotNull(BinarySamples.Of(new Problem(x, 20, new double[40], new Bernoulli())));
        x[7] = 0.5;
        Assert.Null(BinarySamples.Of(new Problem(x, 20, new double[40], new Bernoulli())));
        x[7] = 1;
        Assert.Null(BinarySamples.Of(new Problem(x, 20, new double[40], new Bernoulli(), new Prior(1))));
    }

    private static double[] Table(int rows, int used, Random random)
    {
        var table = new double[rows + Samples.Spare];
        for (int i = 0; i < used; i++)
            table[i] = random.NextDouble();
        return table;
    }
}
