using FisherLab.Engine.Search;
using MathNet.Numerics.LinearAlgebra;

namespace FisherLab.Engine.Paper;

/// <summary>The ellipses of Figures 2 and 4: θ* + r M^(−1/2) u, u on the unit circle.</summary>
public static class Ellipse
{
    private const int Corners = 120;

    /// <summary>r of a protocol: as run 3/√N, where the quadratic ½ N (θ − θ*)ᵀ M (θ − θ*) is 9/2; as printed 1.</summary>
    public static double Radius(Protocol protocol, int samples) => protocol == Protocol.AsRun ? 3 / Math.Sqrt(samples) : 1;

    /// <summary>A closed line; its first point is its last.</summary>
    /// <param name="centre">θ*, of length 2.</param>
    /// <param name="matrix">M, 2 × 2, positive definite.</param>
    /// <param name="radius">r.</param>
    public static PlaneLine Of(IReadOnlyList<double> centre, double[,] matrix, double radius)
    {
        var parts = Matrix<double>.Build.DenseOfArray(matrix).Evd(Symmetricity.Symmetric);
        Matrix<double> root = parts.EigenVectors
            * Matrix<double>.Build.DenseOfDiagonalVector(parts.EigenValues.Map(value => radius / Math.Sqrt(value.Real)))
            * parts.EigenVectors.Transpose();
        return PlaneLine.Closed(Corners, (cos, sin) =>
            (centre[0] + root[0, 0] * cos + root[0, 1] * sin, centre[1] + root[1, 0] * cos + root[1, 1] * sin));
    }
}
