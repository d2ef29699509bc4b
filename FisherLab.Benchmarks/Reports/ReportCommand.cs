using System.CommandLine;
using System.Text.RegularExpressions;

namespace FisherLab.Benchmarks.Reports;

/// <summary>Writes a document's tables anew from CSV files: what stands between &lt;!-- NAME.csv --&gt; and &lt;!-- end --&gt;.</summary>
internal static partial class ReportCommand
{
    private static readonly Option<FileInfo> Document = new("--document")
    {
        Description = "The document [docs/performance.md]",
        DefaultValueFactory = _ => new FileInfo("docs/performance.md"),
    };

    private static readonly Option<DirectoryInfo> From = new("--from")
    {
        Description = "Directory of the CSV files [docs/performance]",
        DefaultValueFactory = _ => new DirectoryInfo("docs/performance"),
    };

    public static Command Make()
    {
        var command = new Command("report", "Renders the measured tables into the document") { Document, From };
        command.SetAction(parse => Render(parse.GetRequiredValue(Document).FullName, parse.GetRequiredValue(From).FullName));
        return command;
    }

    private static int Render(string document, string directory)
    {
        string before = File.ReadAllText(document);
        string after = Block().Replace(before, block =>
        {
            string path = Path.Combine(directory, block.Groups["name"].Value);
            string table = File.Exists(path) ? Table.Load(path).ToMarkdown() : "Not measured yet.\n";
            return $"<!-- {block.Groups["name"].Value} -->\n\n{table}\n<!-- end -->";
        });
        File.WriteAllText(document, after);
        Console.WriteLine($"{document}: {Block().Count(after)} tables.");
        return 0;
    }

    [GeneratedRegex("<!-- (?<name>[a-z-]+\\.csv) -->.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Block();
}
