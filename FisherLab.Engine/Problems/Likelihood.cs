namespace FisherLab.Engine.Problems;

/// <summary>
/// The distribution of a target y given one linear predictor f: it supplies the loss l(f, y) = −log p(y | f), its derivative
/// in f and the expectation of that derivative's square. All methods act element by element over spans of equal length.
/// </summary>
public abstract record Likelihood
{
    /// <summary>Bound c that keeps predicted probabilities in [c, 1 − c]; null for none; ignored where there are no probabilities.</summary>
    public double? Clip { get; init; } = 1e-8;

    /// <summary>What a target must be, in words: the text that bad data are answered with.</summary>
    public abstract string TargetsAllowed { get; }

    /// <summary>Whether y can be a target under this likelihood.</summary>
    public abstract bool Allows(double target);

    /// <summary>l(f, y), in nats.</summary>
    public abstract void Loss(ReadOnlySpan<double> predictors, ReadOnlySpan<double> targets, Span<double> losses);

    /// <summary>s = ∂l/∂f at the observed y.</summary>
    public abstract void Score(ReadOnlySpan<double> predictors, ReadOnlySpan<double> targets, Span<double> scores);

    /// <summary>E over y ~ p(· | f) of (∂l/∂f)²: the Fisher's weight, eq. (26); for the canonical links also ∂²l/∂f².</summary>
    public abstract void FisherWeight(ReadOnlySpan<double> predictors, Span<double> weights);
}
