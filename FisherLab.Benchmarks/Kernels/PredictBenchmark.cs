using BenchmarkDotNet.Attributes;
using FisherLab.Engine.Numerics;

namespace FisherLab.Benchmarks.Kernels;

/// <summary>f = X θ for 569 samples, three vectors of runs; N D multiply-adds a run.</summary>
public class PredictBenchmark : KernelBenchmark
{
    private const int Samples = 569;
    private static readonly int Lanes = PackedProduct.Vectors * Widths.Widest.Count;
    private Action kernel = null!;

    [Params(14, 31, 124)]
    public int Parameters { get; set; }

    internal override double MultiplyAdds => (double)Samples * Parameters * Lanes;

    protected override void Prepare()
    {
        var x = new double[Samples * Parameters];
        Fill(x, 1);
        var transposed = new PackedMatrix(Parameters, Samples, (d, n) => x[n * Parameters + d]);
        AlignedBuffer parameters = new(Parameters * Lanes), predictors = new(transposed.Columns * Lanes);
        Fill(parameters.Span, 2);
        kernel = Widths.Widest.Bind(new Product(transposed, parameters, predictors, Lanes));
    }

    [Benchmark(Description = "predictors")]
    public override void Kernel() => kernel();
}
