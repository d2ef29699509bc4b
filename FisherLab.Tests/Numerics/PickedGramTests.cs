using CsCheck;
using FisherLab.Engine.Numerics;

namespace FisherLab.Tests.Numerics;

/// <summary>The Gram matrix of one run over some samples, at every vector width, against a plain loop.</summary>
public sealed class PickedGramTests
{
    public static TheoryData<int> Counts => [8, 4, 2, 1];

    [Theory, MemberData(nameof(Counts))]
    public void TheGramMatrixOfPickedSamplesIsASumInTheirOrder(int width) => Gen.Select(Gen.Int[1, 130], Gen.Int[1, 33], Gen.Int[0, 1_000_000])
        .Sample((rows, columns, seed) =>
    {
        int filled = (columns + 7) / 8 * 8;
        double[] x = [.. Enumerable.Range(0, rows * filled).Select(at => at % filled < columns ? Number(seed, at) : 0)];
        double[] w = [.. Enumerable.Range(0, rows).Select(n => Number(seed + 1, n))];
        int[] picked = [.. Enumerable.Range(0, rows).Where(n => n * 7 % 3 != 0)];
        double[,] gram = Widths.All.Single(one => one.Count == width).Bind(new Picked(x, filled, picked, w))();
        for (int i = 0; i < columns; i++)
            for (int j = 0; j <= i; j++)
            {
                double sum = 0;
                for (int k = 0; k < picked.Length; k++)
                    sum = Math.FusedMultiplyAdd(w[k] * x[picked[k] * filled + j], x[picked[k] * filled + i], sum);
                Assert.Equal(sum, gram[i, j]);
            }
    }, iter: 30);

    private static double Number(int seed, int at) => 2 * Math.Sin(seed + 7 * at);

    private sealed class Picked(double[] x, int width, int[] picked, double[] weights) : IForLanes<Func<double[,]>>
    {
        public Func<double[,]> For<L, V>() where L : struct, ILanes<V> where V : struct => () =>
        {
            var rows = new AlignedBuffer(x.Length);
            x.CopyTo(rows.Span);
            var kernel = new PickedGram<L, V>(rows, width);
            kernel.Of([0], [1]);                           // what was there before does not matter
            ReadOnlySpan<double> entries = kernel.Of(picked, weights);
            var gram = new double[width, width];
            for (int i = 0; i < width; i++)
                for (int j = 0; j <= i; j++)
                    gram[i, j] = entries[kernel.Entry(i, j)];
            return gram;
        };
    }
}
