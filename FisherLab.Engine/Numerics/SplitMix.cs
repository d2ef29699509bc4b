namespace FisherLab.Engine.Numerics;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood 2014): a counter in steps of the golden ratio, each value mixed by two multiplications. The same numbers on every
/// machine and in every version of the library.
/// </summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong counter = seed;

    public ulong Next()
    {
        counter += 0x9E3779B97F4A7C15;
        ulong z = counter;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0 to below the bound: the high half of a product (Lemire), whose bias of bound/2⁶⁴ does not matter here.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    public bool Coin() => (Next() & 1) != 0;
}
