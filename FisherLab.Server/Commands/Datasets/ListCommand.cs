using System.CommandLine;
using System.Data.Common;
using FisherLab.Client.Api;
using FisherLab.Engine.Catalog;
using Spectre.Console;

namespace FisherLab.Server.Commands.Datasets;

/// <summary>Lists the data sets that the lab knows, and the uploads of the data directory. A server may run beside it.</summary>
internal static class ListCommand
{
    public static Command Make(Option<string> data)
    {
        var command = new Command("list", "Lists the data sets: their shape, their likelihood, and whether they are here");
        command.SetAction(async parse =>
        {
            try
            {
                using var lab = new DatasetLab(parse.GetValue(data));
                AnsiConsole.Write(Table(lab.HasDatabase ? await lab.Answers.Listed(CancellationToken.None) : [.. Kinds.Datasets.Select(lab.Answers.Of)]));
                return 0;
            }
            catch (DbException exception)
            {
                await Console.Error.WriteLineAsync(exception.Message);
                return 1;
            }
        });
        return command;
    }

    private static Table Table(IReadOnlyList<DatasetAnswer> items)
    {
        // Without vertical lines it fits into 80 columns.
        Table table = new Table().Border(TableBorder.Horizontal)
            .AddColumn("key", column => column.NoWrap()).AddColumn("rows", column => column.RightAligned()).AddColumn("cols", column => column.RightAligned())
            .AddColumn("likelihood").AddColumn("state", column => column.NoWrap()).AddColumn("content");
        foreach (TableColumn column in table.Columns)
            column.Padding(0, 1);
        foreach (DatasetAnswer item in items)
            table.AddRow(
                Markup.Escape(item.Key), $"{item.Rows}", $"{item.Columns}", item.Likelihood,
                item.Available ? item.Place switch { "embedded" => "comes with the lab", "upload" => "uploaded", _ => "here" } : item.Addresses.Count > 0 ? "to fetch" : "damaged",
                item.Content[..12]);
        return table;
    }
}
