namespace FisherLab.Engine.Paper;

/// <summary>Eigenvalues of a symmetric 2 × 2 matrix in closed form.</summary>
internal static class PairEigenvalues
{
    /// <summary>The smaller, then the larger.</summary>
    public static (double Small, double Large) Of(double[,] matrix)
    {
        double middle = (matrix[0, 0] + matrix[1, 1]) / 2, half = (matrix[0, 0] - matrix[1, 1]) / 2;
        double radius = Math.Sqrt(half * half + matrix[0, 1] * matrix[1, 0]);
        return (middle - radius, middle + radius);
    }
}
