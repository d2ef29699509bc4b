using FisherLab.Client.Api;

namespace FisherLab.Client.Words;

/// <summary>What is certain of L*, in words.</summary>
public static class OptimumSentence
{
    /// <summary>L*, how far it can be trusted, and why no further.</summary>
    public static string Of(OptimumAnswer optimum)
    {
        string limit = optimum.Bound is null ? "rounding; its bound is not known" : optimum.Bound > optimum.Rounding ? "its bound" : "rounding";
        string sentence = $"L* = {Numbers.Prose(optimum.Loss, 12)} is certain to {Numbers.Prose(optimum.Floor, 2)} ({limit}); its gradient norm is {Numbers.Prose(optimum.GradientNorm, 2)}.";
        return optimum.Note is null ? sentence : $"{sentence} {optimum.Note}";
    }
}
