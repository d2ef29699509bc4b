using BenchmarkDotNet.Attributes;
using FisherLab.Engine.Numerics;

namespace FisherLab.Benchmarks.Kernels;

/// <summary>C = L D Lᵀ of one vector of runs, the copy of C included; (D³ − D)/6 multiply-adds a run.</summary>
public class FactorBenchmark : KernelBenchmark
{
    private static readonly LaneKernels Kernels = LaneKernels.Widest;
    private AlignedBuffer matrix = null!, factor = null!, replaced = null!;

    [Params(14, 31, 124)]
    public int Parameters { get; set; }

    internal override double MultiplyAdds => (Math.Pow(Parameters, 3) - Parameters) / 6 * Kernels.Width;

    private int Side => WeightedGram.Side(Parameters);

    protected override void Prepare()
    {
        int width = Kernels.Width;
        matrix = new AlignedBuffer(Side * Side * width);
        factor = new AlignedBuffer(Side * Side * width);
        replaced = new AlignedBuffer(width);
        Fill(matrix.Span, 1);
        for (int d = 0; d < Parameters; d++)
            matrix.Span.Slice((d * Side + d) * width, width).Fill(2.0 * Parameters);
    }

    [Benchmark(Description = "LDLᵀ")]
    public override void Kernel()
    {
        matrix.Span.CopyTo(factor.Span);
        Kernels.Factor(factor.Span, Parameters, Side, replaced.Span);
    }
}
