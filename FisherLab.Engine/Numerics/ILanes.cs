namespace FisherLab.Engine.Numerics;

/// <summary>
/// Arithmetic on a bare vector <typeparamref name="V"/> of doubles. A kernel is written once against this interface and serves
/// every vector width; each operation is the IEEE one on every lane, so a lane's bits do not depend on the width.
/// </summary>
internal interface ILanes<V> where V : struct
{
    /// <summary>Doubles in one vector.</summary>
    static abstract int Count { get; }

    static abstract V Broadcast(double value);

    /// <summary>Reads <see cref="Count"/> doubles starting at <paramref name="source"/>.</summary>
    static abstract V Load(ref readonly double source);

    static abstract void Store(V value, ref double target);

    static abstract V Add(V a, V b);

    static abstract V Subtract(V a, V b);

    static abstract V Multiply(V a, V b);

    static abstract V Divide(V a, V b);

    /// <summary>a·b + c, rounded once.</summary>
    static abstract V MultiplyAdd(V a, V b, V c);

    /// <summary>c − a·b, rounded once.</summary>
    static abstract V SubtractProduct(V c, V a, V b);

    static abstract V Abs(V a);

    /// <summary>a where a &lt; b, else b; so a NaN in a gives b, and one in b stays.</summary>
    static abstract V Min(V a, V b);

    /// <summary>a where a &gt; b, else b; so a NaN in a gives b, and one in b stays.</summary>
    static abstract V Max(V a, V b);

    /// <summary>All bits set where a &lt; b (false for NaN).</summary>
    static abstract V Less(V a, V b);

    /// <summary>Whether the mask is set in every lane.</summary>
    static abstract bool AllSet(V mask);

    /// <summary>All bits set where a = b (false for NaN).</summary>
    static abstract V Same(V a, V b);

    /// <summary>yes where the mask's bits are set, else no.</summary>
    static abstract V Select(V mask, V yes, V no);

    /// <summary>The bits of a as integers, plus those of b.</summary>
    static abstract V AddBits(V a, V b);

    static abstract V ShiftBitsLeft(V a, int count);

    static abstract V ShiftBitsRightLogical(V a, int count);

    static abstract V AndBits(V a, V b);

    static abstract V OrBits(V a, V b);
}
