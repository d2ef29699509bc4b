using System.ComponentModel;
using FisherLab.Client.Api;
using FisherLab.Engine.Paper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Paper;

/// <summary>All figures and tables of the paper, with their verdicts and claims.</summary>
internal sealed class ListPaper : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/paper", Handle)
        .WithSummary("The paper's figures and tables with their verdicts and claims").WithTags("Paper");

    private static async Task<Results<Ok<ListAnswer<PaperItemAnswer>>, ValidationProblem>> Handle(
        PaperAnswers answers, CancellationToken cancellation, [Description("asRun or asPrinted; asRun where it is left out.")] string? protocol = null)
    {
        if (PaperQuery.Protocol(protocol) is not { } chosen)
            return PaperQuery.WrongProtocol(protocol);
        var items = new List<PaperItemAnswer>();
        foreach (PaperItem item in PaperItems.All)
            items.Add(await answers.Item(item, chosen, cancellation));
        return TypedResults.Ok(new ListAnswer<PaperItemAnswer>(items, null));
    }
}
