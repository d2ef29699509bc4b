using FisherLab.Engine.Paper;
using FisherLab.Server.Features.Exports;

namespace FisherLab.Server.Commands.Paper;

/// <summary>Table 6 and the claims as comma-separated values: losses with 17 digits, so that every number reads back to its bits.</summary>
internal static class Table6Files
{
    private const string Exponent = "0.000000";

    public static async Task Write(DirectoryInfo directory, IReadOnlyList<JudgedCell> judged, IReadOnlyList<Claim> claims)
    {
        directory.Create();
        await Write(directory, "table-6.csv", Table(judged));
        await Write(directory, "claims.csv", Table(claims));
        Console.WriteLine($"Written to {directory.FullName}");
    }

    private static async Task Write<TRow>(DirectoryInfo directory, string name, Table<TRow> table)
    {
        await using StreamWriter text = File.CreateText(Path.Combine(directory.FullName, name));
        await CsvFile.Write(table, text);
    }

    private static Table<JudgedCell> Table(IReadOnlyList<JudgedCell> judged) => new(
        [
            new TextColumn<JudgedCell>("dataset", cell => cell.Judgement.Printed.Dataset),
            new TextColumn<JudgedCell>("method", cell => cell.Judgement.Printed.Method),
            new NumberColumn<JudgedCell>("printed_log10_step_size", cell => cell.Judgement.Printed.Log10StepSize, Exponent),
            new NumberColumn<JudgedCell>("printed_log10_damping", cell => cell.Judgement.Printed.Log10Damping, Exponent),
            new NumberColumn<JudgedCell>("printed_loss", cell => cell.Judgement.Result.FinalLoss),
            new NumberColumn<JudgedCell>("our_log10_step_size", cell => cell.OurLog10StepSize, Exponent),
            new NumberColumn<JudgedCell>("our_log10_damping", cell => cell.OurLog10Damping, Exponent),
            new NumberColumn<JudgedCell>("our_loss", cell => cell.OurLoss),
            new CountColumn<JudgedCell>("tied", cell => cell.Judgement.Ours?.Tied.Count ?? 0),
            new TextColumn<JudgedCell>("stability", cell => WireWord.Of(cell.Judgement.Stability)),
            new TextColumn<JudgedCell>("verdict", cell => WireWord.Of(cell.Judgement.Verdict)),
        ],
        judged);

    private static Table<Claim> Table(IReadOnlyList<Claim> claims) => new(
        [
            new TextColumn<Claim>("id", claim => claim.Id),
            new TextColumn<Claim>("statement", claim => claim.Statement),
            new NumberColumn<Claim>("number", claim => claim.Number),
            new NumberColumn<Claim>("tolerance", claim => claim.Tolerance),
            new TextColumn<Claim>("holds", claim => claim.Holds switch { null => "", true => "true", false => "false" }),
        ],
        claims);
}
