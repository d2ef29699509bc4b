using System.Buffers.Binary;

namespace FisherLab.Engine.Search;

/// <summary>What is known of the stability of a grid's cells.</summary>
/// <param name="Cells">Those that were asked.</param>
public sealed record StabilityMap(IReadOnlyList<CellStability> Cells)
{
    private const int BytesPerCell = 4 + 4 + 1 + 8 + 8;

    private readonly Dictionary<Cell, CellStability> byCell = Cells.ToDictionary(known => known.Cell);

    /// <summary>Nothing is known.</summary>
    public static StabilityMap Empty { get; } = new([]);

    /// <summary>What is known of a cell; null if it was not asked.</summary>
    public CellStability? Of(Cell cell) => byCell.TryGetValue(cell, out CellStability known) ? known : null;

    /// <summary>The class of a cell.</summary>
    public Stability ClassOf(Cell cell) => Of(cell)?.Class ?? Stability.Unknown;

    /// <summary>Indices, class, smallest and largest final loss of each cell, little-endian, 25 bytes a cell.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Cells.Count * BytesPerCell];
        for (int i = 0; i < Cells.Count; i++)
        {
            Span<byte> cell = bytes.AsSpan(i * BytesPerCell, BytesPerCell);
            BinaryPrimitives.WriteInt32LittleEndian(cell, Cells[i].Cell.StepSize);
            BinaryPrimitives.WriteInt32LittleEndian(cell[4..], Cells[i].Cell.Damping);
            cell[8] = (byte)Cells[i].Class;
            BinaryPrimitives.WriteDoubleLittleEndian(cell[9..], Cells[i].Low);
            BinaryPrimitives.WriteDoubleLittleEndian(cell[17..], Cells[i].High);
        }

        return bytes;
    }

    /// <summary>Reads back what <see cref="ToBytes"/> wrote, bit for bit.</summary>
    public static StabilityMap FromBytes(ReadOnlySpan<byte> bytes)
    {
        var cells = new CellStability[bytes.Length / BytesPerCell];
        for (int i = 0; i < cells.Length; i++)
        {
            ReadOnlySpan<byte> cell = bytes.Slice(i * BytesPerCell, BytesPerCell);
            cells[i] = new CellStability(
                new Cell(BinaryPrimitives.ReadInt32LittleEndian(cell), BinaryPrimitives.ReadInt32LittleEndian(cell[4..])),
                (Stability)cell[8],
                BinaryPrimitives.ReadDoubleLittleEndian(cell[9..]),
                BinaryPrimitives.ReadDoubleLittleEndian(cell[17..]));
        }

        return new StabilityMap(cells);
    }
}
