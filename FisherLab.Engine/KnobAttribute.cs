namespace FisherLab.Engine;

/// <summary>Describes a hyper-parameter of an optimizer: its symbol, and the range that a value must lie in.</summary>
/// <param name="symbol">The letter used in formulas and on axes.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KnobAttribute(string symbol) : Attribute
{
    public string Symbol { get; } = symbol;

    /// <summary>Smallest allowed value.</summary>
    public double Minimum { get; init; }

    /// <summary>Whether the smallest value itself is not allowed.</summary>
    public bool ExcludesMinimum { get; init; }

    /// <summary>Largest allowed value.</summary>
    public double Maximum { get; init; } = double.MaxValue;
}
