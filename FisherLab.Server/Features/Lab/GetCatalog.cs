using FisherLab.Client.Api;
using FisherLab.Engine.Catalog;
using FisherLab.Server.Features.Datasets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Lab;

/// <summary>Everything that a job can name, as the Engine's discovery finds it.</summary>
internal sealed class GetCatalog : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/catalog", Handle)
        .WithSummary("Data sets, likelihoods, curvatures, optimizers, probes").WithTags("Lab");

    private static async Task<Ok<CatalogAnswer>> Handle(DatasetAnswers datasets, CancellationToken cancellation) => TypedResults.Ok(new CatalogAnswer
    {
        Datasets = await datasets.All(cancellation),
        Likelihoods = Answers(Kinds.Likelihoods),
        Curvatures = Answers(Kinds.Curvatures),
        Optimizers = Answers(Kinds.Optimizers),
        Probes = Answers(Kinds.Probes),
    });

    private static KindAnswer[] Answers<T>(Family<T> family) where T : class =>
        [.. family.Kinds.Select(kind => new KindAnswer(kind.Key, kind.About.Title, kind.About.Symbol, kind.About.Formula, kind.About.Source, kind.Knobs))];
}
