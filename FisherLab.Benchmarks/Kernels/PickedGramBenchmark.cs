using BenchmarkDotNet.Attributes;
using FisherLab.Engine.Numerics;

namespace FisherLab.Benchmarks.Kernels;

/// <summary>C = Σ w x xᵀ over every third of the samples, one run, as a run needs it whose other samples are clipped; n D (D + 1)/2 multiply-adds for n samples.</summary>
public class PickedGramBenchmark : KernelBenchmark
{
    private const int Samples = 569, Parameters = 31;
    private static readonly int[] Chosen = [.. Enumerable.Range(0, Samples).Where(n => n % 3 == 0)];
    private Action kernel = null!;

    [Params("190 of 569x31")]
    public string Shape { get; set; } = "";

    internal override double MultiplyAdds => Chosen.Length * (Parameters * (Parameters + 1) / 2.0);

    protected override void Prepare()
    {
        int width = TilePlan.Dense(Parameters).Rows;
        AlignedBuffer rows = new(Samples * width);
        Fill(rows.Span, 1);
        var weights = new double[Chosen.Length];
        Fill(weights, 2);
        kernel = Widths.Widest.Bind(new Gram(rows, width, weights));
    }

    [Benchmark(Description = "Gram, picked")]
    public override void Kernel() => kernel();

    private sealed class Gram(AlignedBuffer rows, int width, double[] weights) : IForLanes<Action>
    {
        public Action For<L, V>() where L : struct, ILanes<V> where V : struct
        {
            var gram = new PickedGram<L, V>(rows, width);
            return () => gram.Of(Chosen, weights);
        }
    }
}
