using FisherLab.Engine.Paper;
using FisherLab.Server.Features.Exports;

namespace FisherLab.Server.Features.Paper;

/// <summary>An item as comma-separated values: what it draws, its verdicts, its cells, its findings, or else its claims.</summary>
internal static class PaperFiles
{
    public static Task WriteCsv(PaperItem item, PaperAudit audit, TextWriter text, CancellationToken cancellation = default) => item switch
    {
        _ when audit.Figure is { } figure => CsvFile.Write(PaperTables.Of(figure), text, cancellation),
        _ when audit.Table is { } table => CsvFile.Write(PaperTables.Of(table), text, cancellation),
        DifferencesItem => CsvFile.Write(PaperTables.Of(audit.Differences), text, cancellation),
        _ when item.Id == Table6.Id => CsvFile.Write(PaperTables.Of(audit.Judged), text, cancellation),
        _ => CsvFile.Write(PaperTables.Of(audit.Claims), text, cancellation),
    };
}
