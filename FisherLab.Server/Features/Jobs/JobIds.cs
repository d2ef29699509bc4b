using System.Security.Cryptography;

namespace FisherLab.Server.Features.Jobs;

/// <summary>Short names for jobs that sort by time: 16 signs, 50 bits of milliseconds and 30 of chance, in Crockford's base 32.</summary>
internal static class JobIds
{
    public const int Length = 16;
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int ChanceBits = 30;

    public static string New(DateTimeOffset now)
    {
        UInt128 bits = ((UInt128)now.ToUnixTimeMilliseconds() << ChanceBits) | (uint)RandomNumberGenerator.GetInt32(1 << ChanceBits);
        return string.Create(Length, bits, (signs, value) =>
        {
            for (int i = signs.Length - 1; i >= 0; i--, value >>= 5)
                signs[i] = Alphabet[(int)(value & 31)];
        });
    }

    public static bool IsOne(string text) => text.Length == Length && text.All(Alphabet.Contains);
}
