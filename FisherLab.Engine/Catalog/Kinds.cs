using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Probes;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Catalog;

/// <summary>The families. To add a kind, add its file: nothing here names one.</summary>
public static class Kinds
{
    public static Family<Likelihood> Likelihoods { get; } = new();

    public static Family<Curvature> Curvatures { get; } = new();

    public static Family<Optimizer> Optimizers { get; } = new();

    public static Family<Probe> Probes { get; } = new();

    /// <summary>The data sets known by name, in alphabetical order.</summary>
    public static IReadOnlyList<DatasetSource> Datasets { get; } =
    [
        .. typeof(DatasetSource).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DatasetSource)) && !type.IsAbstract)
            .Select(type => (DatasetSource)Activator.CreateInstance(type)!)
            .OrderBy(source => source.Key, StringComparer.Ordinal),
    ];
}
