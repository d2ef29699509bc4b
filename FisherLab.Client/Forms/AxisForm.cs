using FisherLab.Engine.Search;

namespace FisherLab.Client.Forms;

/// <summary>An axis as the form edits it: powers of ten from one exponent to another.</summary>
public sealed class AxisForm
{
    public double From { get; set; }

    public double To { get; set; }

    public int Count { get; set; }

    public void Set(double from, double to, int count) => (From, To, Count) = (from, to, count);

    public bool Is(double from, double to, int count) => From == from && To == to && Count == count;

    /// <summary>Takes over an axis; a single value becomes an axis of one.</summary>
    public void Take(Axis axis)
    {
        if (axis is Axis.Logarithmic log)
            Set(log.Log10From, log.Log10To, log.Number);
        else
            Set(Math.Log10(axis.At(0)), Math.Log10(axis.At(0)), 1);
    }

    public Axis ToAxis() => new Axis.Logarithmic(From, To, Count);

    /// <summary>Decades from one value to the next; null for a single one.</summary>
    public double? Spacing => Count > 1 ? (To - From) / (Count - 1) : null;
}
