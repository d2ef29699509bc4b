using System.CommandLine;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Datasets;
using FisherLab.Server.Features.Datasets;

namespace FisherLab.Server.Commands.Datasets;

/// <summary>Fetches the files of known data sets. A verified file is put in its place at once, so a server may run beside it.</summary>
internal static class FetchCommand
{
    private static readonly Argument<string[]> Which = new("KEY") { Description = "Data sets, such as yacht; --all for every one that is not here", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<bool> All = new("--all") { Description = "Every data set that is not here" };
    private static readonly Option<string?> From = new("--from") { Description = "Address of the file of a single data set, plain or in a zip archive, in place of the known ones; its content decides" };

    public static Command Make(Option<string> data)
    {
        var command = new Command("fetch", "Fetches the files of data sets that do not come with the lab, and verifies their content") { Which, All, From };
        command.Validators.Add(result =>
        {
            string[] keys = result.GetValue(Which) ?? [];
            if (keys.Length == 0 && !result.GetValue(All))
                result.AddError($"Name data sets, or all with --all; there are {string.Join(", ", Fetched().Select(source => source.Key))}.");
            foreach (string key in keys.Where(key => Kinds.Datasets.All(source => source.Key != key)))
                result.AddError($"There is no data set \"{key}\"; there are {string.Join(", ", Fetched().Select(source => source.Key))}.");
            if (result.GetValue(From) is not null && keys.Length != 1)
                result.AddError("--from goes with one data set.");
        });
        command.SetAction((parse, cancellation) => Run(parse, parse.GetValue(data), cancellation));
        return command;
    }

    private static async Task<int> Run(ParseResult parse, string? data, CancellationToken cancellation)
    {
        using var lab = new DatasetLab(data);
        using var downloads = new DatasetDownloads(lab.Options);
        var fetch = new DatasetFetch(lab.Files, downloads, lab.Options);
        string[] keys = parse.GetValue(All) ? [.. Fetched().Select(source => source.Key)] : parse.GetValue(Which)!;
        bool failed = false;
        foreach (string key in keys.Distinct())
        {
            DatasetSource source = Kinds.Datasets.Single(source => source.Key == key);
            if (lab.Files.Find(source, out _) is not null)
                Console.WriteLine($"{key} is here{(source.IsEmbedded ? ": it comes with the lab" : "")}.");
            else if (await fetch.Fetch(source, parse.GetValue(From), cancellation) is { } reason)
            {
                await Console.Error.WriteLineAsync(reason);
                failed = true;
            }
            else
                Console.WriteLine($"{key} fetched to {lab.Files.PathOf(source)}, content {source.Content[..12]} verified.");
        }

        return failed ? 1 : 0;
    }

    private static IEnumerable<DatasetSource> Fetched() => Kinds.Datasets.Where(source => source.Addresses.Count > 0);
}
