using FisherLab.Engine.Paper;
using FisherLab.Server.Features.Exports;
using FisherLab.Server.Features.Paper;
using FisherLab.Server.Features.Paper.Drawing;

namespace FisherLab.Server.Commands.Paper;

/// <summary>A reproduction as files: the report for people, every number as comma-separated values, and every figure as SVG.</summary>
internal static class ReproducedFiles
{
    public static async Task Write(DirectoryInfo directory, Reproduction reproduction)
    {
        directory.Create();
        foreach ((PaperItem item, PaperAudit audit) in reproduction.Items.Where(item => item.Item.Jobs(reproduction.Protocol).Count > 0 || item.Audit.Table is not null || item.Audit.Differences.Count > 0))
            await Write(directory, $"{item.Id}.csv", text => PaperFiles.WriteCsv(item, audit, text));
        foreach ((PaperItem item, PaperAudit audit) in reproduction.Items)
            if (audit.Figure is { } figure)
                await Write(directory, $"{item.Id}.svg", text => text.WriteAsync(SvgFigure.Of(figure, $"{item.Title}: {item.Subject}").ToString()));
        await Write(directory, "claims.csv", text => CsvFile.Write(PaperTables.Of(reproduction.Claims), text));
        await Write(directory, "index.html", text => text.WriteAsync(ReportPage.Of(reproduction)));
        Console.WriteLine($"Written to {directory.FullName}");
    }

    private static async Task Write(DirectoryInfo directory, string name, Func<TextWriter, Task> write)
    {
        await using StreamWriter text = File.CreateText(Path.Combine(directory.FullName, name));
        await write(text);
    }
}
