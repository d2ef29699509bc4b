using FisherLab.Engine.Catalog;

namespace FisherLab.Client.Api;

/// <summary>Everything that a job can name.</summary>
public sealed record CatalogAnswer
{
    public required IReadOnlyList<DatasetAnswer> Datasets { get; init; }

    public required IReadOnlyList<KindAnswer> Likelihoods { get; init; }

    public required IReadOnlyList<KindAnswer> Curvatures { get; init; }

    public required IReadOnlyList<KindAnswer> Optimizers { get; init; }

    public required IReadOnlyList<KindAnswer> Probes { get; init; }
}

/// <summary>One kind of a family.</summary>
/// <param name="Kind">Its key in JSON.</param>
/// <param name="Title">Its full name.</param>
/// <param name="Symbol">Its short form.</param>
/// <param name="Formula">Its definition.</param>
/// <param name="Source">Where that stands.</param>
/// <param name="Knobs">Hyper-parameters with their ranges.</param>
public sealed record KindAnswer(string Kind, string Title, string Symbol, string Formula, string Source, IReadOnlyList<Knob> Knobs);
