using System.CommandLine;
using FisherLab.Server.Commands.Datasets;
using FisherLab.Server.Commands.Paper;
using FisherLab.Server.Hosting;

namespace FisherLab.Server.Commands;

/// <summary>The program's verbs; without one it serves.</summary>
internal static class CommandLine
{
    private static readonly Option<string> Urls = new("--urls") { Description = "Addresses to listen on, with ; between them [http://127.0.0.1:5080]", Recursive = true };
    private static readonly Option<string> Data = new("--data") { Description = "Directory of the database and the uploads [data]", Recursive = true };

    /// <summary>Runs the verb of the arguments.</summary>
    /// <param name="arguments">As given.</param>
    /// <param name="serve">The server, given its configuration as --key=value.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(string[] arguments, Func<string[], Task<int>> serve)
    {
        RootCommand root = new("""
            FisherLab, a lab for grid searches of optimizers.

              FisherLab.Server                                  serves the lab at http://127.0.0.1:5080
              FisherLab.Server --urls http://127.0.0.1:8080     at another port
              FisherLab.Server run boston.json --out results    runs one job without a server
              FisherLab.Server datasets fetch yacht             gets a data set that does not come with the lab
              FisherLab.Server reproduce table-6                runs the paper's searches and judges its Table 6

            FISHERLAB_DATASETS names a directory with data sets that do not come with the lab; --help after a verb tells more.
            """);
        var verb = new Command("serve", """
            Serves the lab (default). --KEY=VALUE sets its configuration, such as:

              serve --urls http://127.0.0.1:8080 --data /srv/lab
              serve --Lab:Workers=2                             chunks at once [as many as processors]
            """);
        root.Options.Add(Urls);
        root.Options.Add(Data);
        root.Subcommands.Add(verb);
        root.Subcommands.Add(RunCommand.Make(Data));
        root.Subcommands.Add(ReproduceCommand.Make(Data));
        root.Subcommands.Add(DatasetsCommand.Make(Data));
        foreach (Command command in (Command[])[root, verb])
        {
            command.TreatUnmatchedTokensAsErrors = false;
            command.SetAction((parse, _) => Serve(parse, serve));
        }

        return await root.Parse(arguments).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
    }

    private static async Task<int> Serve(ParseResult parse, Func<string[], Task<int>> serve)
    {
        if (parse.UnmatchedTokens.FirstOrDefault(token => !token.StartsWith("--", StringComparison.Ordinal) || !token.Contains('=')) is { } unknown)
            return await Complain($"\"{unknown}\" is not understood; --help tells what is.");
        List<string> configuration = [.. parse.UnmatchedTokens];
        if (parse.GetValue(Urls) is { } urls)
            configuration.Add($"--urls={urls}");
        if (parse.GetValue(Data) is { } data)
            configuration.Add($"--Lab:Data={data}");
        try
        {
            return await serve([.. configuration]);
        }
        catch (LabStartException exception)
        {
            return await Complain(exception.Message);
        }
    }

    private static async Task<int> Complain(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
