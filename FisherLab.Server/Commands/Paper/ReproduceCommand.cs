using System.CommandLine;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Features.Paper;
using FisherLab.Server.Settings;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Commands.Paper;

/// <summary>Runs what the paper ran, on all cores, without server and database, and judges what it prints.</summary>
internal static class ReproduceCommand
{
    private static readonly IReadOnlyList<string> Keys = [.. Table6.Cells.Select(cell => cell.Dataset).Distinct()];

    private static readonly Argument<string[]> Items = new("item") { Description = $"{Table6.Id}; figures come later [all]", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string?> Datasets = new("--datasets") { Description = $"Some of {string.Join(',', Keys)}, with commas between [all]" };
    private static readonly Option<string> Protocol = new("--protocol") { Description = "asRun: the settings that made the published numbers; asPrinted is not available yet", DefaultValueFactory = _ => "asRun" };
    private static readonly Option<DirectoryInfo?> Out = new("--out") { Description = "Directory for table-6.csv and claims.csv [none: it only prints]" };

    /// <param name="data">The option with the directory in which data sets are looked for.</param>
    public static Command Make(Option<string> data)
    {
        var command = new Command("reproduce", """
            Runs the paper's own searches on all cores without a server, and judges what the paper prints. Such as:

              reproduce                                              all there is
              reproduce table-6 --datasets boston,wine               some data sets: a second each; powerplant some seconds,
                                                                     a1a and breast-cancer a minute together
              reproduce table-6 --out report                         also writes report/table-6.csv and report/claims.csv

            Step sizes and dampings are given as log10; a loss is an average over the samples. A printed cell's verdict is
            exact (it is our best), tied (as good as our best, within 1e-10 of it), adjacent (one grid step from such a cell),
            unstable (rounding decides its loss) or differs. The exit code is 1 where a verdict is not among those expected.
            A data set that is not here is named, and the rest is done; datasets fetch gets it.
            """)
        {
            Items, Datasets, Protocol, Out,
        };
        command.SetAction((parse, _) => Wrong(parse) is { } wrong
            ? Complain(wrong)
            : Interruptible.Run(cancellation => Run(Chosen(parse), parse.GetValue(Out), CommandSettings.Of(parse.GetValue(data)), cancellation)));
        return command;
    }

    private static string? Wrong(ParseResult parse)
    {
        if (parse.GetValue(Items)!.FirstOrDefault(item => item != Table6.Id) is { } item)
            return $"An item must be {Table6.Id}; it is \"{item}\".";
        if (Chosen(parse) is var chosen && chosen.FirstOrDefault(key => !Keys.Contains(key)) is { } unknown)
            return $"--datasets must hold some of {string.Join(", ", Keys)}, with commas between; it holds \"{unknown}\".";
        if (chosen.Count == 0)
            return $"--datasets must hold some of {string.Join(", ", Keys)}; it is empty.";
        return parse.GetValue(Protocol) switch
        {
            "asRun" => null,
            "asPrinted" => "--protocol must be asRun; asPrinted is not available yet.",
            var other => $"--protocol must be asRun; it is \"{other}\".",
        };
    }

    private static IReadOnlyList<string> Chosen(ParseResult parse) => parse.GetValue(Datasets) is { } keys
        ? [.. keys.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()]
        : Keys;

    private static async Task<int> Run(IReadOnlyList<string> chosen, DirectoryInfo? directory, LabOptions options, CancellationToken cancellation)
    {
        var shelf = new KnownShelf(new DatasetFiles(Options.Create(options)));
        List<JudgedCell> judged = [];
        List<string> gaps = [];
        foreach (string key in Keys.Where(chosen.Contains))
        {
            if (shelf.Find(key, out string reason) is not { } dataset)
                gaps.Add($"{key} is not judged. {reason}");
            else
                judged.AddRange(await Judge(PaperGrid.All.Single(job => job.Problem.Dataset == key), dataset, options.Workers, cancellation));
        }

        Claim claim = Table6.Claim([.. judged.Select(cell => cell.Judgement)]);
        Table6Console.Write(judged, gaps, claim);
        return await Write(directory, judged, claim) ? claim.Holds == true ? 0 : 1 : 1;
    }

    private static async Task<IEnumerable<JudgedCell>> Judge(JobSpec job, Dataset dataset, int workers, CancellationToken cancellation)
    {
        LocalRun run = await LocalRun.Make(job, dataset, workers, cancellation);
        return run.Grids.Zip(run.Stabilities, (grid, stability) =>
        {
            PrintedCell printed = PaperWork.Printed(job, run.Content, grid.Method)!;
            return new JudgedCell(Judgement.Of(printed, grid, job.Selection, stability), grid, stability);
        });
    }

    private static async Task<bool> Write(DirectoryInfo? directory, IReadOnlyList<JudgedCell> judged, Claim claim)
    {
        try
        {
            if (directory is not null)
                await Table6Files.Write(directory, judged, [claim]);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Complain(exception.Message);
            return false;
        }
    }

    private static async Task<int> Complain(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
