using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Search;

/// <summary>The values of one hyper-parameter in a search.</summary>
public abstract record Axis
{
    /// <summary>How many values.</summary>
    public abstract int Count { get; }

    /// <summary>One value, by its index from 0.</summary>
    public abstract double At(int index);

    /// <summary>The exponent of one value as a power of ten: the one that was asked for where there is one; −∞ for 0.</summary>
    public abstract double Log10At(int index);

    /// <summary>The exponent at the lower edge of a value's place: half way to its neighbour, and at the ends as far beyond the value as before it.</summary>
    /// <param name="index">From 0 to <see cref="Count"/>, where the upper edge of the last value is.</param>
    public double Log10EdgeAt(int index)
    {
        if (Count == 1)
            return (double.IsFinite(Log10At(0)) ? Log10At(0) : 0) + index - 0.5;
        int inner = Math.Clamp(index, 1, Count - 1);
        double below = Log10At(inner - 1), above = Log10At(inner);
        return (below + above) / 2 + (index - inner) * (above - below);
    }

    /// <summary>Some values, in order.</summary>
    /// <param name="first">Index of the first.</param>
    /// <param name="count">How many.</param>
    public double[] Values(int first, int count) => [.. Enumerable.Range(first, count).Select(At)];

    /// <summary>All values, in order.</summary>
    public double[] Values() => Values(0, Count);

    /// <summary>One value.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Fixed(double Value) : Axis
    {
        public override int Count => 1;

        public override double At(int index) => Value;

        public override double Log10At(int index) => Math.Log10(Value);
    }

    /// <summary>Powers of ten with evenly spaced exponents, both ends included; each correctly rounded.</summary>
    /// <param name="Log10From">Exponent of the first value.</param>
    /// <param name="Log10To">Exponent of the last value.</param>
    /// <param name="Number">How many values.</param>
    public sealed record Logarithmic(double Log10From, double Log10To, int Number) : Axis
    {
        public override int Count => Number;

        public override double At(int index) => LogSpace.PowerOfTen(Log10At(index));

        public override double Log10At(int index) => LogSpace.Exponent(Log10From, Log10To, Number, index);
    }
}
