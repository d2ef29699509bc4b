using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Problems;
using MathNet.Numerics.LinearAlgebra;

namespace FisherLab.Engine.Paper;

/// <summary>Preconditioned gradients by plain sums and a general solver, as sharp near the minimum as far from it, and the angles between them.</summary>
internal static class PlainDirection
{
    /// <summary>d = (C(θ) + λI)⁻¹ ∇L(θ).</summary>
    public static double[] Of(Problem problem, Curvature curvature, double damping, double[] theta)
    {
        Matrix<double> matrix = Matrix<double>.Build.DenseOfArray(CurvatureMatrix.Of(problem, curvature, theta));
        Matrix<double> damped = matrix + damping * Matrix<double>.Build.DenseIdentity(theta.Length);
        return damped.Solve(Vector<double>.Build.Dense(PlainSums.Gradient(problem, theta))).ToArray();
    }

    /// <summary>cos ∠(a, b).</summary>
    public static double Cosine(double[] a, double[] b)
    {
        Vector<double> first = Vector<double>.Build.Dense(a), second = Vector<double>.Build.Dense(b);
        return first.DotProduct(second) / (first.L2Norm() * second.L2Norm());
    }

    /// <summary>∠(a, b) of two vectors of length 2, in radians; sharp where it is small, as its cosine is not.</summary>
    public static double Angle(double[] a, double[] b) => Math.Abs(Math.Atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]));
}
