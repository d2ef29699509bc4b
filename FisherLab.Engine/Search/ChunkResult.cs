using System.Buffers.Binary;
using FisherLab.Engine.Running;

namespace FisherLab.Engine.Search;

/// <summary>The results of a chunk, in the order of <see cref="Chunk.Cell"/>.</summary>
/// <param name="Runs">One result a cell.</param>
public sealed record ChunkResult(IReadOnlyList<RunResult> Runs)
{
    private const int BytesPerRun = 8 + 8 + 4 + 1;

    /// <summary>Final loss, best loss, iterations and outcome of each run, little-endian, 21 bytes a run.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Runs.Count * BytesPerRun];
        for (int i = 0; i < Runs.Count; i++)
        {
            Span<byte> run = bytes.AsSpan(i * BytesPerRun, BytesPerRun);
            BinaryPrimitives.WriteDoubleLittleEndian(run, Runs[i].FinalLoss);
            BinaryPrimitives.WriteDoubleLittleEndian(run[8..], Runs[i].BestLoss);
            BinaryPrimitives.WriteInt32LittleEndian(run[16..], Runs[i].Iterations);
            run[20] = (byte)Runs[i].Outcome;
        }

        return bytes;
    }

    /// <summary>Reads back what <see cref="ToBytes"/> wrote, bit for bit.</summary>
    public static ChunkResult FromBytes(ReadOnlySpan<byte> bytes)
    {
        var runs = new RunResult[bytes.Length / BytesPerRun];
        for (int i = 0; i < runs.Length; i++)
        {
            ReadOnlySpan<byte> run = bytes.Slice(i * BytesPerRun, BytesPerRun);
            runs[i] = new RunResult(
                BinaryPrimitives.ReadDoubleLittleEndian(run),
                BinaryPrimitives.ReadDoubleLittleEndian(run[8..]),
                BinaryPrimitives.ReadInt32LittleEndian(run[16..]),
                (Outcome)run[20]);
        }

        return new ChunkResult(runs);
    }
}
