using FisherLab.Engine.Reasons;

namespace FisherLab.Client.Api;

/// <summary>Why a cell ended as it did.</summary>
/// <param name="Kind">What decided.</param>
/// <param name="Sentence">In words with the numbers.</param>
/// <param name="Facts">The numbers.</param>
public sealed record ReasonAnswer(ReasonKind Kind, string Sentence, IReadOnlyList<Fact> Facts);
