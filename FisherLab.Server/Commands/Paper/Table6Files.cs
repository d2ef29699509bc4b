using System.Globalization;
using FisherLab.Engine.Paper;

namespace FisherLab.Server.Commands.Paper;

/// <summary>Table 6 and the claims as comma-separated values: losses with 17 digits, so that every number reads back to its bits.</summary>
internal static class Table6Files
{
    private const string Header =
        "dataset,method,printed_log10_step_size,printed_log10_damping,printed_loss,our_log10_step_size,our_log10_damping,our_loss,tied,stability,verdict";

    public static async Task Write(DirectoryInfo directory, IReadOnlyList<JudgedCell> judged, IReadOnlyList<Claim> claims)
    {
        directory.Create();
        await File.WriteAllLinesAsync(Path.Combine(directory.FullName, "table-6.csv"), [Header, .. judged.Select(Line)]);
        await File.WriteAllLinesAsync(Path.Combine(directory.FullName, "claims.csv"), ["id,statement,number,tolerance,holds", .. claims.Select(Line)]);
        Console.WriteLine($"Written to {directory.FullName}");
    }

    private static string Line(JudgedCell cell)
    {
        Judgement judgement = cell.Judgement;
        PrintedCell printed = judgement.Printed;
        return string.Join(
            ',', printed.Dataset, printed.Method, Exponent(printed.Log10StepSize), Exponent(printed.Log10Damping), Number(judgement.Result.FinalLoss),
            Exponent(cell.OurLog10StepSize), Exponent(cell.OurLog10Damping), Number(cell.OurLoss),
            (judgement.Ours?.Tied.Count ?? 0).ToString(CultureInfo.InvariantCulture), Word(judgement.Stability), Word(judgement.Verdict));
    }

    private static string Line(Claim claim) =>
        $"{claim.Id},\"{claim.Statement.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{Number(claim.Number)},{Number(claim.Tolerance)},{Word(claim.Holds)}";

    private static string Exponent(double? exponent) => exponent?.ToString("0.000000", CultureInfo.InvariantCulture) ?? "";

    private static string Number(double? number) => number?.ToString("G17", CultureInfo.InvariantCulture) ?? "";

    private static string Word<T>(T value) where T : notnull => value.ToString()!.ToLowerInvariant();
}
