namespace FisherLab.Engine.Reasons;

/// <summary>Why a run ended as it did, in numbers; the words are made elsewhere.</summary>
/// <param name="Kind">What decided.</param>
/// <param name="Facts">The numbers that say so, those of <see cref="ReasonKind"/> first.</param>
public sealed record Reason(ReasonKind Kind, IReadOnlyList<Fact> Facts)
{
    /// <summary>The value of a fact; null for one that does not belong to this reason.</summary>
    public double? this[string name] => Facts.FirstOrDefault(fact => fact.Name == name)?.Value;
}

/// <summary>A number with its name in camel case.</summary>
public sealed record Fact(string Name, double Value);
