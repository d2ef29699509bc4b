using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Running;

namespace FisherLab.Engine.Paper;

/// <summary>The 15 × 15 arrows of a method in the field of Figure 1.</summary>
internal static class FieldArrows
{
    private const double Damping = 1e-8;
    private static readonly double[] Mesh = VectorField.Even(-1, 5, 15);

    /// <summary>The arrows' tails.</summary>
    public static IReadOnlyList<double[]> Tails { get; } = [.. from first in Mesh from second in Mesh select new[] { first, second }];

    /// <summary>−d at each tail.</summary>
    public static IReadOnlyList<double[]> Of(Toy toy, CurvatureOptimizer method) =>
    [
        .. new Landscape(toy.Problem)
            .Directions(method with { Damping = Damping }, [.. Tails.Select(tail => (ReadOnlyMemory<double>)tail)])
            .Select(direction => new[] { -direction[0], -direction[1] }),
    ];
}
