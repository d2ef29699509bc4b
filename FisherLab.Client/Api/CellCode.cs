using System.Runtime.InteropServices;

namespace FisherLab.Client.Api;

/// <summary>How a row of cells is packed into bytes. Every runtime that reads or writes them is little-endian.</summary>
/// <param name="Pack">The bytes of a row.</param>
/// <param name="Unpack">The row that bytes are.</param>
/// <param name="Bytes">Of a cell.</param>
internal sealed record CellCode<T>(int Bytes, Func<IReadOnlyList<T>, byte[]> Pack, Func<ReadOnlySpan<byte>, T[]> Unpack);

/// <summary>The codes of a grid's arrays and a run's series. They go through whole rows at once: in a browser a call costs more than the cell.</summary>
internal static class CellCode
{
    // A NaN that no arithmetic makes.
    private const long NoLoss = -1;
    private const int NoCount = -1;

    /// <summary>64-bit floats; none has all its bits set.</summary>
    public static CellCode<double?> Loss { get; } = Of<double?, long>(
        loss => loss is { } value ? BitConverter.DoubleToInt64Bits(value) : NoLoss,
        static codes =>
        {
            var row = new double?[codes.Length];
            for (int i = 0; i < row.Length; i++)
                row[i] = codes[i] == NoLoss ? null : BitConverter.Int64BitsToDouble(codes[i]);
            return row;
        });

    /// <summary>64-bit floats.</summary>
    public static CellCode<double> Value { get; } = Of<double, double>(value => value, static codes => codes.ToArray());

    /// <summary>32-bit integers; −1 for none.</summary>
    public static CellCode<int?> Count { get; } = Of<int?, int>(
        count => count ?? NoCount,
        static codes =>
        {
            var row = new int?[codes.Length];
            for (int i = 0; i < row.Length; i++)
                row[i] = codes[i] == NoCount ? null : codes[i];
            return row;
        });

    /// <summary>32-bit integers.</summary>
    public static CellCode<int> Index { get; } = Of<int, int>(index => index, static codes => codes.ToArray());

    /// <summary>A byte: the word's place in the order in which the schema lists them, from 0.</summary>
    public static CellCode<T> Word<T>() where T : struct, Enum
    {
        T[] words = Enum.GetValues<T>();
        return Of<T, byte>(word => (byte)Array.IndexOf(words, word), codes =>
        {
            var row = new T[codes.Length];
            for (int i = 0; i < row.Length; i++)
                row[i] = words[codes[i]];
            return row;
        });
    }

    private static CellCode<T> Of<T, TCode>(Func<T, TCode> code, Func<ReadOnlySpan<TCode>, T[]> row) where TCode : unmanaged => new(
        Marshal.SizeOf<TCode>(),
        cells => MemoryMarshal.AsBytes<TCode>([.. cells.Select(code)]).ToArray(),
        bytes => row(MemoryMarshal.Cast<byte, TCode>(bytes)));
}
