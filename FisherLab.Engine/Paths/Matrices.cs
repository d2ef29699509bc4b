using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paths;

/// <summary>Design matrices as kernels read them.</summary>
internal static class Matrices
{
    /// <summary>X, row-major, N × rows: filled up with columns of zeros.</summary>
    public static AlignedBuffer Padded(Problem problem, int rows)
    {
        var padded = new AlignedBuffer(problem.Samples * rows);
        for (int n = 0; n < problem.Samples; n++)
            problem.Matrix.Span.Slice(n * problem.Parameters, problem.Parameters).CopyTo(padded.Span[(n * rows)..]);
        return padded;
    }
}
