using CsCheck;
using FisherLab.Engine.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace FisherLab.Tests.Numerics;

public sealed class HouseholderTests
{
    [Fact]
    public void QIsOrthonormalRIsTriangularAndTheirProductIsTheMatrix() =>
        Gen.Select(Gen.Int[1, 8], Gen.Int[0, 20], Gen.Int[0, 1_000_000]).Sample((columns, more, seed) =>
        {
            int rows = columns + more;
            var random = new Random(seed);
            double[] a = [.. Enumerable.Range(0, rows * columns).Select(i => i % columns == 1 ? 3 * (i / columns) : random.NextDouble() - 0.5)];
            var factored = new Householder(a, columns);
            Matrix<double> q = Dense(factored.ThinQ(), columns), r = Dense(factored.R, columns);
            Assert.Equal(0, (q.TransposeThisAndMultiply(q) - Matrix<double>.Build.DenseIdentity(columns)).InfinityNorm(), 1e-13);
            Assert.Equal(0, (q * r - Dense(a, columns)).InfinityNorm(), 1e-12 * rows);
            for (int i = 0; i < columns; i++)
                for (int j = 0; j < i; j++)
                    Assert.Equal(0, r[i, j]);
        }, iter: 100);

    private static Matrix<double> Dense(double[] rowMajor, int columns) =>
        Matrix<double>.Build.Dense(rowMajor.Length / columns, columns, (i, j) => rowMajor[i * columns + j]);
}
