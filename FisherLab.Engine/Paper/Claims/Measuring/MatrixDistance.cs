using MathNet.Numerics.LinearAlgebra;

namespace FisherLab.Engine.Paper;

/// <summary>How far one matrix is from another.</summary>
internal static class MatrixDistance
{
    /// <summary>|A − B| / |B| in the Frobenius norm.</summary>
    public static double Relative(double[,] a, double[,] b)
    {
        Matrix<double> reference = Matrix<double>.Build.DenseOfArray(b);
        return (Matrix<double>.Build.DenseOfArray(a) - reference).FrobeniusNorm() / reference.FrobeniusNorm();
    }
}
