using BenchmarkDotNet.Attributes;
using FisherLab.Engine.Numerics;

namespace FisherLab.Benchmarks.Kernels;

/// <summary>C += Xᵀ diag(w) X for one block of 96 samples, one vector of runs; N D (D + 1)/2 multiply-adds a run.</summary>
public class GramBenchmark : KernelBenchmark
{
    private const int Samples = 96;
    private static readonly LaneKernels Kernels = LaneKernels.Widest;
    private AlignedBuffer matrix = null!, weights = null!, gram = null!;

    [Params(14, 31, 124)]
    public int Parameters { get; set; }

    internal override double MultiplyAdds => Samples * (Parameters * (Parameters + 1) / 2.0) * Kernels.Width;

    private int Side => WeightedGram.Side(Parameters);

    protected override void Prepare()
    {
        matrix = new AlignedBuffer(Samples * Side);
        weights = new AlignedBuffer(Samples * Kernels.Width);
        gram = new AlignedBuffer(Side * Side * Kernels.Width);
        Fill(matrix.Span, 1);
        Fill(weights.Span, 2);
    }

    [Benchmark(Description = "Gram")]
    public override void Kernel() => Kernels.AddGram(matrix.Span, weights.Span, gram.Span, Side, Kernels.Width);
}
