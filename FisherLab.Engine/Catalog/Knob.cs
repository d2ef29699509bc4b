using System.Globalization;

namespace FisherLab.Engine.Catalog;

/// <summary>A hyper-parameter of an optimizer, as the catalogue describes it.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Symbol">Its letter.</param>
/// <param name="Minimum">Smallest allowed value.</param>
/// <param name="ExcludesMinimum">Whether the smallest value itself is not allowed.</param>
/// <param name="Maximum">Largest allowed value.</param>
/// <param name="Default">The value it has when it is left out.</param>
public sealed record Knob(string Name, string Symbol, double Minimum, bool ExcludesMinimum, double Maximum, double Default)
{
    public bool Allows(double value) =>
        double.IsFinite(value) && (ExcludesMinimum ? value > Minimum : value >= Minimum) && value <= Maximum;

    /// <summary>What is allowed, in words.</summary>
    public string Range
    {
        get
        {
            string from = string.Create(CultureInfo.InvariantCulture, $"a finite number {(ExcludesMinimum ? "above" : "of at least")} {Minimum}");
            return Maximum == double.MaxValue ? from : string.Create(CultureInfo.InvariantCulture, $"{from} and at most {Maximum}");
        }
    }
}
