using FisherLab.Engine.Minima;

namespace FisherLab.Client.Words;

/// <summary>What is unusual about a minimum, in words.</summary>
public static class OptimumNote
{
    /// <summary>Null for nothing.</summary>
    public static string? Of(Minimum minimum, int samples)
    {
        List<string> said = [];
        if (!minimum.Attained)
            said.Add("A direction separates some samples by class, so the loss has an infimum and no minimum: θ* is a point far out, and the bound holds there too.");
        else if (minimum.Rank < minimum.Theta.Count)
            said.Add($"Only {Numbers.Count(minimum.Rank)} of {Numbers.Count(minimum.Theta.Count)} columns are linearly independent, so θ* is not unique and the smallest eigenvalue is 0; L* does not depend on it.");
        if (minimum.ClippedSamples > 0)
            said.Add($"At θ* the probability of {Numbers.Count(minimum.ClippedSamples)} of {Numbers.Count(samples, "sample")} lies at the clip, where a recorded loss differs from the exact one; the bound has that in it.");
        if (minimum.Bound is null)
            said.Add("No bound could be certified.");
        return said.Count == 0 ? null : string.Join(' ', said);
    }
}
