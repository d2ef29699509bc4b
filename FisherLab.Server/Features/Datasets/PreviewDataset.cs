using FisherLab.Client.Api;
using FisherLab.Engine.Datasets;
using FisherLab.Server.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Features.Datasets;

/// <summary>Tells what a file would be as a data set, refuses what an upload would refuse, and stores nothing.</summary>
internal sealed class PreviewDataset : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/datasets/preview", Handle)
        .Accepts<string>(DatasetBody.Csv, DatasetBody.Libsvm).WithSummary("What a file would be, without storing it").WithTags("Data sets");

    private static async Task<Results<Ok<PreviewAnswer>, ValidationProblem, ProblemHttpResult>> Handle(HttpRequest request, IOptions<LabOptions> options)
    {
        if (DatasetBody.TypeOf(request) is not { } type)
            return Refuse.MediaType(request.ContentType, $"{DatasetBody.Csv} or {DatasetBody.Libsvm}");
        DatasetLimits limits = options.Value.DatasetLimits;
        try
        {
            return TypedResults.Ok(await DatasetBody.Read(request, text => type == DatasetBody.Csv
                ? DatasetOverviews.Preview(CsvReader.ReadTable(text, limits), anyTarget: true)
                : DatasetOverviews.Preview(NumberTable.Of(LibsvmReader.Read(text, limits: limits)), anyTarget: false)));
        }
        catch (DatasetFormatException exception)
        {
            return Refuse.Field("body", exception.Message);
        }
    }
}
