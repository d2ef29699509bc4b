using FisherLab.Engine.Paper;
using FisherLab.Server.Features.Exports;
using FisherLab.Server.Features.Paper;

namespace FisherLab.Server.Commands.Paper;

/// <summary>Table 6 and the claims as comma-separated values: losses with 17 digits, so that every number reads back to its bits.</summary>
internal static class Table6Files
{
    public static async Task Write(DirectoryInfo directory, IReadOnlyList<JudgedCell> judged, IReadOnlyList<Claim> claims)
    {
        directory.Create();
        await Write(directory, "table-6.csv", PaperTables.Of(judged));
        await Write(directory, "claims.csv", PaperTables.Of(claims));
        Console.WriteLine($"Written to {directory.FullName}");
    }

    private static async Task Write<TRow>(DirectoryInfo directory, string name, Table<TRow> table)
    {
        await using StreamWriter text = File.CreateText(Path.Combine(directory.FullName, name));
        await CsvFile.Write(table, text);
    }
}
