using BenchmarkDotNet.Attributes;
using FisherLab.Engine.Numerics;

namespace FisherLab.Benchmarks.Kernels;

/// <summary>
/// C = L D Lᵀ of one vector of runs; (D³ − D)/6 multiply-adds a run. C is the identity, which factoring leaves as it is, so that no copy is in the
/// time; what the instructions take does not depend on the numbers.
/// </summary>
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
        var matrix = new AlignedBuffer(plan.Length * Width);
        for (int d = 0; d < Parameters; d++)
            matrix.Span.Slice(plan.Diagonal(d) * Width, Width).Fill(1);
        kernel = Widths.Widest.Bind(new Factor(matrix, plan));
    }

    [Benchmark(Description = "LDLᵀ")]
    public override void Kernel() => kernel();

    private sealed class Factor(AlignedBuffer matrix, TilePlan plan) : IForLanes<Action>
    {
        public Action For<L, V>() where L : struct, ILanes<V> where V : struct => () => Ldl.Factor<L, V>(matrix.Span, plan);
    }
}
