using BenchmarkDotNet.Attributes;
using FisherLab.Engine.Numerics;

namespace FisherLab.Benchmarks.Kernels;

/// <summary>C = Xᵀ diag(w) X from products of pairs, three vectors of runs, as a dense logistic batch makes it; N D (D + 1)/2 multiply-adds a run.</summary>
public class GramBenchmark : KernelBenchmark
{
    private static readonly int Lanes = PackedProduct.Vectors * Widths.Widest.Count;
    private Action kernel = null!;

    [Params("240x14", "569x31")]
    public string Shape { get; set; } = "";

    internal override double MultiplyAdds => Samples * (Parameters * (Parameters + 1) / 2.0) * Lanes;

    private int Samples => int.Parse(Shape.Split('x')[0]);

    private int Parameters => int.Parse(Shape.Split('x')[1]);

    protected override void Prepare()
    {
        (int I, int J)[] pairs = PackedMatrix.Pairs(Parameters);
        var x = new double[Samples * Parameters];
        Fill(x, 1);
        var products = new PackedMatrix(Samples, pairs.Length, (n, p) => x[n * Parameters + pairs[p].I] * x[n * Parameters + pairs[p].J]);
        AlignedBuffer weights = new(Samples * Lanes), gram = new(products.Columns * Lanes);
        Fill(weights.Span, 2);
        kernel = Widths.Widest.Bind(new Product(products, weights, gram, Lanes));
    }

    [Benchmark(Description = "Gram, pairs")]
    public override void Kernel() => kernel();
}
