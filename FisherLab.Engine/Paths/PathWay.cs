using FisherLab.Engine.Numerics;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paths;

/// <summary>Makes the batches of a search at a given width.</summary>
/// <param name="problem">What is minimised.</param>
/// <param name="method">Any optimizer of the kind that the runs share.</param>
/// <param name="general">Whether to go the general way, whatever the problem.</param>
/// <param name="reuse">Whether saturated steps are reused; no bit depends on it.</param>
/// <param name="plain">Whether plain code serves better than vectors, as where code is interpreted; no bit depends on it.</param>
internal sealed class PathWay(Problem problem, Optimizer method, bool general = false, bool reuse = true, bool plain = false) : IForLanes<Func<BatchPath[]>>
{
    public Func<BatchPath[]> For<L, V>() where L : struct, ILanes<V> where V : struct =>
        () => general ? PathChoice.General<L, V>(problem, method) : PathChoice.Of<L, V>(problem, method, reuse, plain);
}
