using FisherLab.Engine.Numerics;

namespace FisherLab.Benchmarks.Kernels;

/// <summary><see cref="PackedProduct.Of"/> at one width.</summary>
internal sealed class Product(PackedMatrix matrix, AlignedBuffer weights, AlignedBuffer sums, int lanes) : IForLanes<Action>
{
    public Action For<L, V>() where L : struct, ILanes<V> where V : struct => () => PackedProduct.Of<L, V>(matrix, weights.Span, sums.Span, lanes);
}
