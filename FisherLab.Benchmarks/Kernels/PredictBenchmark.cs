using BenchmarkDotNet.Attributes;
using FisherLab.Engine.Numerics;

namespace FisherLab.Benchmarks.Kernels;

/// <summary>f = X θ for one block of 96 samples, one vector of runs; N D multiply-adds a run.</summary>
public class PredictBenchmark : KernelBenchmark
{
    private const int Samples = 96;
    private static readonly LaneKernels Kernels = LaneKernels.Widest;
    private AlignedBuffer matrix = null!, parameters = null!, predictors = null!;

    [Params(14, 31, 124)]
    public int Parameters { get; set; }

    internal override double MultiplyAdds => (double)Samples * Parameters * Kernels.Width;

    protected override void Prepare()
    {
        matrix = new AlignedBuffer(Samples * Parameters);
        parameters = new AlignedBuffer(Parameters * Kernels.Width);
        predictors = new AlignedBuffer(Samples * Kernels.Width);
        Fill(matrix.Span, 1);
        Fill(parameters.Span, 2);
    }

    [Benchmark(Description = "predictors")]
    public override void Kernel() => Kernels.Predict(matrix.Span, parameters.Span, predictors.Span, Kernels.Width);
}
