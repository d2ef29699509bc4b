namespace FisherLab.Engine.Paper;

/// <summary>Something that the paper says, or that was found about it, checked by a number.</summary>
/// <param name="Id">Its name in files and paths.</param>
/// <param name="Statement">What is claimed, in a sentence that says what the number is.</param>
/// <param name="Number">What was measured here.</param>
/// <param name="Tolerance">How large the number may be.</param>
/// <param name="Holds">Whether it holds.</param>
public sealed record Claim(string Id, string Statement, double Number, double Tolerance, bool Holds);
