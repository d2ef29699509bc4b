using System.ComponentModel;
using FisherLab.Client.Api;
using FisherLab.Engine.Paper;
using FisherLab.Server.Features.Exports;
using FisherLab.Server.Features.Paper.Drawing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Paper;

/// <summary>One figure or table, whole: as JSON, or as a table.</summary>
internal sealed class GetPaperItem : IEndpoint
{
    private static readonly ExportFormat[] Formats = [ExportFormat.Json, ExportFormat.Csv, ExportFormat.Latex, ExportFormat.Svg];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/paper/{item}", Handle)
        .WithSummary("One figure or table of the paper as JSON, CSV, LaTeX or SVG").WithTags("Paper")
        .Produces<string>(contentType: ExportFormat.CsvType).Produces<string>(contentType: ExportFormat.LatexType).Produces<string>(contentType: ExportFormat.SvgType);

    private static async Task<Results<Ok<PaperDetailAnswer>, PushStreamHttpResult, ValidationProblem, ProblemHttpResult>> Handle(
        [Description("figure-1 to figure-6, table-2 to table-6, differences or curvatures.")] string item,
        HttpRequest request, PaperAnswers answers, CancellationToken cancellation,
        [Description("asRun or asPrinted; asRun where it is left out.")] string? protocol = null,
        [Description("json, csv, latex or, of a figure that is drawn, svg; without it what Accept prefers.")] string? format = null)
    {
        if (ExportFormat.Of(format, request, Formats) is not { } form)
            return ExportFormat.Refused(format, Formats);
        if (PaperQuery.Protocol(protocol) is not { } chosen)
            return PaperQuery.WrongProtocol(protocol);
        if (PaperItems.Find(item) is not { } known)
            return PaperQuery.Unknown(item);
        if (form == ExportFormat.Json)
            return TypedResults.Ok(await answers.Detail(known, chosen, cancellation));
        PaperAudit audit = await answers.Audit(known, chosen, cancellation);
        string name = $"{item}-{WireWord.Of(chosen)}";
        if (form == ExportFormat.Csv)
            return ExportedFile.Text(text => PaperFiles.WriteCsv(known, audit, text, cancellation), form, name);
        if (form == ExportFormat.Latex)
            return ExportedFile.Text(text => text.WriteAsync(PaperLatex.Of(known, chosen, audit)), form, name);
        return audit.Figure is { } figure
            ? ExportedFile.Text(text => text.WriteAsync(SvgFigure.Of(figure, $"{known.Title}: {known.Subject}").ToString()), form, name)
            : Refuse.Conflict($"\"{item}\" draws nothing, or has not been run.");
    }
}
