using BenchmarkDotNet.Attributes;
using FisherLab.Engine.Numerics;

namespace FisherLab.Benchmarks.Kernels;

/// <summary>C = L D Lᵀ of one vector of runs, the copy of C included; (D³ − D)/6 multiply-adds a run.</summary>
public class FactorBenchmark : KernelBenchmark
{
    private static readonly int Width = Widths.Widest.Count;
    private Action kernel = null!;

    [Params(14, 31, 124)]
    public int Parameters { get; set; }

    internal override double MultiplyAdds => (Math.Pow(Parameters, 3) - Parameters) / 6 * Width;

    protected override void Prepare()
    {
        TilePlan plan = TilePlan.Dense(Parameters);
        AlignedBuffer matrix = new(plan.Length * Width), factor = new(plan.Length * Width), replaced = new(Width);
        Fill(matrix.Span, 1);
        for (int d = 0; d < Parameters; d++)
            matrix.Span.Slice(plan.Diagonal(d) * Width, Width).Fill(2.0 * Parameters);
        kernel = Widths.Widest.Bind(new Factor(matrix, factor, plan, replaced));
    }

    [Benchmark(Description = "LDLᵀ")]
    public override void Kernel() => kernel();

    private sealed class Factor(AlignedBuffer matrix, AlignedBuffer factor, TilePlan plan, AlignedBuffer replaced) : IForLanes<Action>
    {
        public Action For<L, V>() where L : struct, ILanes<V> where V : struct => () =>
        {
            matrix.Span.CopyTo(factor.Span);
            Ldl.Factor<L, V>(factor.Span, plan, replaced.Span);
        };
    }
}
