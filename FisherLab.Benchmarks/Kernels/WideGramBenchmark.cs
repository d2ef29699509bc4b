using BenchmarkDotNet.Attributes;
using FisherLab.Engine.Numerics;

namespace FisherLab.Benchmarks.Kernels;

/// <summary>C += Xᵀ diag(w) X for one block of 96 samples, one vector of runs, as matrices too wide for products of pairs need it; N D (D + 1)/2 multiply-adds a run.</summary>
public class WideGramBenchmark : KernelBenchmark
{
    private const int Samples = 96;
    private static readonly int Width = Widths.Widest.Count;
    private Action kernel = null!;

    [Params(31, 124)]
    public int Parameters { get; set; }

    internal override double MultiplyAdds => Samples * (Parameters * (Parameters + 1) / 2.0) * Width;

    protected override void Prepare()
    {
        TilePlan plan = TilePlan.Dense(Parameters);
        AlignedBuffer matrix = new(Samples * plan.Rows), weights = new(Samples * Width), gram = new(plan.Length * Width);
        Fill(matrix.Span, 1);
        Fill(weights.Span, 2);
        kernel = Widths.Widest.Bind(new Gram(matrix, weights, gram, plan));
    }

    [Benchmark(Description = "Gram, wide")]
    public override void Kernel() => kernel();

    private sealed class Gram(AlignedBuffer matrix, AlignedBuffer weights, AlignedBuffer gram, TilePlan plan) : IForLanes<Action>
    {
        public Action For<L, V>() where L : struct, ILanes<V> where V : struct =>
            () => WeightedGram.Add<L, V>(matrix.Span, weights.Span, gram.Span, plan, L.Count);
    }
}
