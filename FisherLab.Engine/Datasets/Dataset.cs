using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace FisherLab.Engine.Datasets;

/// <summary>N samples of D features and one target each. No bias column; classes are 0 and 1.</summary>
public sealed record Dataset
{
    /// <summary>Builds a data set and its content hash.</summary>
    /// <param name="features">X, row-major, N × D.</param>
    /// <param name="targets">y, N.</param>
    /// <param name="featureNames">One name a column of X.</param>
    /// <param name="targetName">The name of y.</param>
    public Dataset(double[] features, double[] targets, IReadOnlyList<string> featureNames, string targetName)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(features.Length, targets.Length * featureNames.Count);
        Features = features;
        Targets = targets;
        FeatureNames = featureNames;
        TargetName = targetName;
        Content = Convert.ToHexStringLower(SHA256.HashData(ToBytes()));
    }

    /// <summary>X, row-major, N × D.</summary>
    public ReadOnlyMemory<double> Features { get; }

    /// <summary>y, N.</summary>
    public ReadOnlyMemory<double> Targets { get; }

    public IReadOnlyList<string> FeatureNames { get; }

    public string TargetName { get; }

    /// <summary>N.</summary>
    public int Rows => Targets.Length;

    /// <summary>D, without a bias.</summary>
    public int Columns => FeatureNames.Count;

    /// <summary>SHA-256 of <see cref="ToBytes"/> in lower-case hexadecimal: what identifies the data, whatever file they came from.</summary>
    public string Content { get; }

    /// <summary>Whether the targets are two classes, exactly {0, 1}.</summary>
    public bool IsBinary => Targets.Span.IndexOfAnyExcept(0.0, 1.0) < 0 && Targets.Span.Contains(0.0) && Targets.Span.Contains(1.0);

    /// <summary>N and D as little-endian 64-bit integers, then X row-major and y as little-endian doubles.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[16 + sizeof(double) * (Features.Length + Targets.Length)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, Rows);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), Columns);
        Write(Features.Span, bytes.AsSpan(16));
        Write(Targets.Span, bytes.AsSpan(16 + sizeof(double) * Features.Length));
        return bytes;
    }

    /// <summary>Reads back what <see cref="ToBytes"/> wrote; the names are kept elsewhere.</summary>
    /// <exception cref="InvalidDataException">The length does not fit the shape.</exception>
    public static Dataset FromBytes(ReadOnlySpan<byte> bytes, IReadOnlyList<string> featureNames, string targetName)
    {
        long rows = bytes.Length < 16 ? -1 : BinaryPrimitives.ReadInt64LittleEndian(bytes);
        int columns = featureNames.Count;
        if (rows < 0 || bytes.Length != 16 + sizeof(double) * rows * (columns + 1))
            throw new InvalidDataException($"A stored data set of {columns} columns has {bytes.Length} bytes, which fit no number of rows.");
        double[] numbers = new double[rows * (columns + 1)];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = BinaryPrimitives.ReadDoubleLittleEndian(bytes[(16 + sizeof(double) * i)..]);
        int split = (int)rows * columns;
        return new Dataset(numbers[..split], numbers[split..], featureNames, targetName);
    }

    private static void Write(ReadOnlySpan<double> numbers, Span<byte> bytes)
    {
        if (BitConverter.IsLittleEndian)
            MemoryMarshal.AsBytes(numbers).CopyTo(bytes);
        else
            for (int i = 0; i < numbers.Length; i++)
                BinaryPrimitives.WriteDoubleLittleEndian(bytes[(sizeof(double) * i)..], numbers[i]);
    }
}
