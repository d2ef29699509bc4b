using System.CommandLine;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Features.Exports;
using FisherLab.Server.Settings;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Commands.Paper;

/// <summary>Runs what the paper ran, on all cores, without server and database, and judges what it prints.</summary>
internal static class ReproduceCommand
{
    private static readonly IReadOnlyList<string> Keys = Table6.Datasets;
    private static readonly IReadOnlyList<string> Ids = [.. PaperItems.All.Select(item => item.Id)];
    private static readonly IReadOnlyList<string> Protocols = [.. Enum.GetValues<Protocol>().Select(WireWord.Of)];

    private static readonly Argument<string[]> Items = new("item") { Description = $"Some of {string.Join(' ', Ids)} [all]", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string?> Datasets = new("--datasets") { Description = $"Some of {string.Join(',', Keys)}, with commas between [all]" };
    private static readonly Option<string> ProtocolOption = new("--protocol") { Description = "asRun: the settings that made the published numbers; asPrinted: those of the text", DefaultValueFactory = _ => Protocols[0] };
    private static readonly Option<DirectoryInfo?> Out = new("--out") { Description = "Directory for index.html, the report, and the numbers as CSV files [none: it only prints]" };

    /// <param name="data">The option with the directory in which data sets are looked for.</param>
    public static Command Make(Option<string> data)
    {
        var command = new Command("reproduce", """
            Runs the paper's experiments on all cores without a server, and judges what the paper prints and claims. Such as:

              reproduce --out report                                 all there is, within a minute or two: report/index.html,
                                                                     report/table-6.csv, report/claims.csv, report/figure-1.csv ...
              reproduce figure-2 figure-4 --out report               some figures
              reproduce table-6 --datasets boston,wine               some data sets: a second each; powerplant some seconds,
                                                                     a1a and breast-cancer half a minute together
              reproduce figure-6 --protocol asPrinted                with the settings that the text prints

            Step sizes and dampings are given as log10; a loss is an average over the samples. A printed cell's verdict is
            exact (it is our best), tied (as good as our best, within 1e-10 of it), adjacent (one grid step from such a cell),
            unstable (rounding decides its loss) or differs. The exit code is 1 where a claim fails.
            A data set that is not here is named, and the rest is done; datasets fetch gets it.
            """)
        {
            Items, Datasets, ProtocolOption, Out,
        };
        command.SetAction((parse, _) => Wrong(parse) is { } wrong
            ? Complain(wrong)
            : Interruptible.Run(cancellation => Run(parse, CommandSettings.Of(parse.GetValue(data)), cancellation)));
        return command;
    }

    private static string? Wrong(ParseResult parse)
    {
        if (parse.GetValue(Items)!.FirstOrDefault(item => !Ids.Contains(item)) is { } item)
            return $"An item must be one of {string.Join(", ", Ids)}; it is \"{item}\".";
        if (Chosen(parse) is var chosen && chosen.FirstOrDefault(key => !Keys.Contains(key)) is { } unknown)
            return $"--datasets must hold some of {string.Join(", ", Keys)}, with commas between; it holds \"{unknown}\".";
        if (chosen.Count == 0)
            return $"--datasets must hold some of {string.Join(", ", Keys)}; it is empty.";
        return Protocols.Contains(parse.GetValue(ProtocolOption)!)
            ? null
            : $"--protocol must be one of {string.Join(", ", Protocols)}; it is \"{parse.GetValue(ProtocolOption)}\".";
    }

    private static IReadOnlyList<string> Chosen(ParseResult parse) => parse.GetValue(Datasets) is { } keys
        ? [.. keys.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()]
        : Keys;

    private static async Task<int> Run(ParseResult parse, LabOptions options, CancellationToken cancellation)
    {
        string[] ids = parse.GetValue(Items)!;
        Protocol protocol = Enum.GetValues<Protocol>().Single(protocol => WireWord.Of(protocol) == parse.GetValue(ProtocolOption));
        Reproduction reproduction = await Reproduction.Run(
            [.. PaperItems.All.Where(item => ids.Length == 0 || ids.Contains(item.Id))], Chosen(parse), protocol,
            new KnownShelf(new DatasetFiles(Options.Create(options))), options.Workers, cancellation);
        ReproducedConsole.Write(reproduction);
        return await Write(parse.GetValue(Out), reproduction) && reproduction.Holds ? 0 : 1;
    }

    private static async Task<bool> Write(DirectoryInfo? directory, Reproduction reproduction)
    {
        try
        {
            if (directory is not null)
                await ReproducedFiles.Write(directory, reproduction);
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
