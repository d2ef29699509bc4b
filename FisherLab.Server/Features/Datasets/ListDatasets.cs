using FisherLab.Client.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Datasets;

/// <summary>All data sets that the lab knows, those whose file is not here included. One page: there are few.</summary>
internal sealed class ListDatasets : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/datasets", Handle)
        .WithSummary("Data sets").WithTags("Data sets");

    private static async Task<Ok<ListAnswer<DatasetAnswer>>> Handle(DatasetAnswers answers, CancellationToken cancellation) =>
        TypedResults.Ok(new ListAnswer<DatasetAnswer>(await answers.All(cancellation), null));
}
