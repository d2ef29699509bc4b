using System.CommandLine;

namespace FisherLab.Server.Commands.Datasets;

/// <summary>The data sets of a data directory, without a server.</summary>
internal static class DatasetsCommand
{
    /// <param name="data">The option with the data directory.</param>
    public static Command Make(Option<string> data) => new("datasets", """
        Lists, fetches and imports data sets, such as:

          datasets list                                           what there is, and what is not here yet
          datasets fetch yacht energy                             gets their files and verifies their content
          datasets import mine.csv --name "My data" --target y    takes a file of your own
        """)
    {
        ListCommand.Make(data), FetchCommand.Make(data), ImportCommand.Make(data),
    };
}
