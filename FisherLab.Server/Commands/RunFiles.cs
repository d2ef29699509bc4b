using System.Globalization;
using System.Text.Json;
using FisherLab.Client.Api;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Exports;
using FisherLab.Server.Features.Paper;
using FisherLab.Server.Features.Paper.Drawing;
using FisherLab.Server.Features.Results;
using Spectre.Console;
using Grid = FisherLab.Engine.Search.Grid;

namespace FisherLab.Server.Commands;

/// <summary>Writes the results of a run: a table of every grid, the best cells as the server answers them, and those in short on the console.</summary>
internal static class RunFiles
{
    private static readonly JsonSerializerOptions Indented = new(WireJson.Options) { WriteIndented = true };

    public static async Task Write(LocalRun run, DirectoryInfo directory)
    {
        directory.Create();
        foreach ((Grid grid, StabilityMap stability) in run.Grids.Zip(run.Stabilities))
        {
            await using var text = new StreamWriter(Path.Combine(directory.FullName, $"{grid.Method.Id}.csv"));
            await CsvFile.Write(GridTable.Of(grid, stability, Outcome.Pending), text);
        }

        var best = new BestAnswer(
            [.. run.Grids.Zip(run.Stabilities, (grid, stability) => BestCells.Of(run.Problem, run.Rules, grid, run.Spec.Selection, PaperWork.Printed(run.Spec, run.Content, grid.Method))?.With(stability)).OfType<MethodBest>()]);
        await File.WriteAllTextAsync(Path.Combine(directory.FullName, "best.json"), JsonSerializer.Serialize(best, Indented) + "\n");
        AnsiConsole.Write(Table(best));
        foreach (MethodBest method in best.Methods)
            if (method.StabilityRange is { } range)
                Console.WriteLine(FormattableString.Invariant($"{method.Method}: moving the data by one ulp gives losses from {range.Low:G10} to {range.High:G10}."));
        Console.WriteLine($"Written to {directory.FullName}");
    }

    /// <summary>A figure: what is drawn as a table, and the drawing.</summary>
    public static async Task Write(FigureData figure, DirectoryInfo directory)
    {
        directory.Create();
        await using (var text = new StreamWriter(Path.Combine(directory.FullName, $"{figure.Item}.csv")))
            await CsvFile.Write(PaperTables.Of(figure), text);
        await File.WriteAllTextAsync(Path.Combine(directory.FullName, $"{figure.Item}.svg"), SvgFigure.Of(figure, figure.Item) + "\n");
        Console.WriteLine($"Written to {directory.FullName}");
    }

    private static Table Table(BestAnswer best)
    {
        // Without vertical lines it fits into 80 columns.
        Table table = new Table().Border(TableBorder.Horizontal).AddColumn("method", column => column.NoWrap())
            .AddColumns("log10 step size", "log10 damping", "final loss", "tied", "on edge", "stability");
        foreach (TableColumn column in table.Columns)
            column.Padding(0, 1);
        foreach (int whole in (int[])[3, 6])
            table.Columns[whole].NoWrap();
        foreach (MethodBest method in best.Methods)
            table.AddRow(
                method.Method, Shown(method.Log10StepSize), method.Log10Damping is { } damping ? Shown(damping) : "",
                method.FinalLoss.ToString("G10", CultureInfo.InvariantCulture), method.Tied.Count.ToString(CultureInfo.InvariantCulture), method.OnEdge ? "yes" : "no", method.Stability.ToString().ToLowerInvariant());
        return table;
    }

    private static string Shown(double exponent) => exponent.ToString("0.###", CultureInfo.InvariantCulture);
}
