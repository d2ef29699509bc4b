using FisherLab.Client.Api;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Words;

/// <summary>Stability in words.</summary>
public static class StabilityWord
{
    /// <summary>"stable", and "–" for what is not known.</summary>
    public static string Of(Stability stability) => stability == Stability.Unknown ? Numbers.None : stability.ToString().ToLowerInvariant();

    /// <summary>"between 10.94742 and 290.6": with as many digits as tell the two apart, from 4 to 12.</summary>
    public static string Between(LossRange range)
    {
        int digits = 4;
        while (digits < 12 && Numbers.Loss(range.Low, digits) == Numbers.Loss(range.High, digits))
            digits++;
        return $"between {Numbers.Loss(range.Low, digits)} and {Numbers.Loss(range.High, digits)}";
    }

    /// <summary>What a class means for a cell's loss; empty where nothing is known.</summary>
    public static string Sentence(Stability stability, LossRange? range) => stability switch
    {
        Stability.Stable => "The loss is stable: it does not depend on rounding.",
        Stability.Sensitive => $"The loss is sensitive to rounding{Losses(range)}.",
        Stability.Unstable => $"The loss is unstable: rounding decides it{Losses(range)}.",
        _ => "",
    };

    private static string Losses(LossRange? range) => range is null ? "" : $", and moving the data by one ulp gives losses {Between(range)}";
}
