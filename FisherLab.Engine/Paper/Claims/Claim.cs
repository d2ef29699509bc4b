namespace FisherLab.Engine.Paper;

/// <summary>A claim that was checked.</summary>
/// <param name="Id">Its name in files and paths.</param>
/// <param name="Statement">What is claimed, in a sentence that says what the number is.</param>
/// <param name="Number">What was measured here; null where what it needs is not here.</param>
/// <param name="Tolerance">How large the number may be.</param>
/// <param name="Holds">Whether it holds; null where nothing was measured.</param>
public sealed record Claim(string Id, string Statement, double? Number, double Tolerance, bool? Holds);
