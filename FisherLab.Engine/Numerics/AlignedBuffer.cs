using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FisherLab.Engine.Numerics;

/// <summary>An array of doubles that starts on a cache line, so that no vector straddles two.</summary>
internal sealed class AlignedBuffer
{
    private const int Line = 64;
    private readonly double[] storage;
    private readonly int start;

    public AlignedBuffer(int length)
    {
        Length = length;
        storage = GC.AllocateArray<double>(length + Line / sizeof(double), pinned: true);
        nint address;
        unsafe
        {
            address = (nint)Unsafe.AsPointer(ref storage[0]);
        }

        start = (int)((Line - address % Line) % Line) / sizeof(double);
    }

    public int Length { get; }

    public Span<double> Span => MemoryMarshal.CreateSpan(ref storage[start], Length);
}
