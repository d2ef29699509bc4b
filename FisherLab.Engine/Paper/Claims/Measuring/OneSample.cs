using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

/// <summary>A likelihood at one predictor and one output.</summary>
internal static class OneSample
{
    /// <summary>l(f, y).</summary>
    public static double Loss(Likelihood likelihood, double f, double y)
    {
        Span<double> loss = stackalloc double[1];
        likelihood.Loss([f], [y], loss);
        return loss[0];
    }

    /// <summary>s = ∂l/∂f.</summary>
    public static double Score(Likelihood likelihood, double f, double y)
    {
        Span<double> score = stackalloc double[1];
        likelihood.Score([f], [y], score);
        return score[0];
    }
}
