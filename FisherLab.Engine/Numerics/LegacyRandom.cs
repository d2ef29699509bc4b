namespace FisherLab.Engine.Numerics;

/// <summary>
/// NumPy's legacy generator, <c>numpy.random.RandomState(seed)</c>, to the last bit: the Mersenne Twister MT19937 (Matsumoto, Nishimura 1998), seeded by
/// init_genrand; uniforms of 53 bits; normals by Marsaglia's polar method, which makes two at a time and keeps the second for the next call.
/// </summary>
/// <remarks>
/// The logarithm and the exponential are the platform's, as NumPy's are: with glibc the numbers are the authors' to the last bit; the lab's own functions, more
/// often wrongly rounded, would differ in some. Elsewhere a last bit may differ, and with it the content hash of what is drawn.
/// </remarks>
#pragma warning disable RS0030 // see the remark
public sealed class LegacyRandom
{
    private const int Length = 624, Shift = 397;
    private readonly uint[] state = new uint[Length];
    private int next = Length;
    private double? kept;

    public LegacyRandom(uint seed)
    {
        state[0] = seed;
        for (uint i = 1; i < Length; i++)
            state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >> 30)) + i;
    }

    /// <summary>Uniform in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextUniform()
    {
        uint a = NextWord() >> 5, b = NextWord() >> 6;
        return (a * 67108864.0 + b) / 9007199254740992.0;
    }

    /// <summary>Standard normal.</summary>
    public double NextNormal()
    {
        if (kept is { } second)
        {
            kept = null;
            return second;
        }

        double u, v, r;
        do
        {
            u = 2 * NextUniform() - 1;
            v = 2 * NextUniform() - 1;
            r = u * u + v * v;
        }
        while (r is >= 1 or 0);
        double scale = Math.Sqrt(-2 * Math.Log(r) / r);
        kept = scale * u;
        return scale * v;
    }

    /// <summary>exp(σ z), z standard normal.</summary>
    public double NextLognormal(double sigma) => Math.Exp(sigma * NextNormal());

    /// <summary>As many standard normals, one after the other.</summary>
    public double[] Normals(int count)
    {
        var numbers = new double[count];
        for (int i = 0; i < count; i++)
            numbers[i] = NextNormal();
        return numbers;
    }

    private uint NextWord()
    {
        if (next == Length)
            Twist();
        uint word = state[next++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9D2C5680;
        word ^= (word << 15) & 0xEFC60000;
        return word ^ (word >> 18);
    }

    private void Twist()
    {
        for (int i = 0; i < Length; i++)
        {
            uint joined = (state[i] & 0x80000000) | (state[(i + 1) % Length] & 0x7FFFFFFF);
            state[i] = state[(i + Shift) % Length] ^ (joined >> 1) ^ ((joined & 1) == 0 ? 0 : 0x9908B0DF);
        }

        next = 0;
    }
}
