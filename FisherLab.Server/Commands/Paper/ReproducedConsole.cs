using FisherLab.Client.Words;
using FisherLab.Engine.Paper;
using FisherLab.Server.Features.Paper;
using Spectre.Console;

namespace FisherLab.Server.Commands.Paper;

/// <summary>A reproduction for people: Table 6, the claims that fail, what is missing, and how it stands in one line.</summary>
internal static class ReproducedConsole
{
    // Where no terminal tells how wide it is, room for a row.
    private const int Width = 120;

    public static void Write(Reproduction reproduction)
    {
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = Width;
        IReadOnlyList<JudgedCell> judged = [.. reproduction.Items.Where(item => item.Item.Id == Table6.Id).SelectMany(item => item.Audit.Judged)];
        if (judged.Count > 0)
            Table6Console.Write(judged);
        foreach (Claim claim in reproduction.Claims.Where(claim => claim.Holds == false))
            Console.WriteLine($"Fails: {claim.Id}. {claim.Statement}: {Number(claim.Number)}, allowed {Number(claim.Tolerance)}.");
        foreach (string gap in reproduction.Gaps)
            Console.WriteLine(gap);
        Console.WriteLine(Summary(reproduction));
    }

    /// <summary>How the claims stand.</summary>
    public static string Summary(Reproduction reproduction)
    {
        IReadOnlyList<Claim> claims = reproduction.Claims;
        int hold = claims.Count(claim => claim.Holds == true), fail = claims.Count(claim => claim.Holds == false), open = claims.Count - hold - fail;
        return $"{hold} of {Numbers.Count(claims.Count, "claim")} hold, {fail} fail{(open == 0 ? "" : $", {open} could not be measured")}.";
    }

    private static string Number(double? number) => number is { } known ? Numbers.Brief(known, 6) : Numbers.None;
}
