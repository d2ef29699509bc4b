using System.Text.Json;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Jobs;

/// <summary>Reads a job that draws a figure of the paper: its item and its protocol; all else follows from them.</summary>
internal static class FigureReader
{
    /// <summary>Which protocols there are, as words.</summary>
    public static IReadOnlyList<string> Protocols { get; } = [.. Enum.GetNames<Protocol>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    // The figures that are no search.
    private static readonly IReadOnlyList<string> Items =
        [.. PaperItems.All.Where(item => item.Jobs(Protocol.AsRun).Any(job => job.Figure is not null)).Select(item => item.Id)];

    public static JobSpec Read(SpecObject job, string? name, SpecErrors errors)
    {
        string allowed = $"one of {string.Join(", ", Items)}";
        string item = job.Require("item", allowed) ? job.Choice("item", Items[0], Items) : Items[0];
        var protocol = (Protocol)Protocols.IndexOf(job.Choice("protocol", Protocols[0], Protocols));
        job.RefuseOthers();
        errors.ThrowIfAny();
        JobSpec spec = PaperItems.Find(item)!.Jobs(protocol)[0];
        return name is null ? spec : spec with { Name = name };
    }

    private static int IndexOf(this IReadOnlyList<string> words, string word) => words.ToList().IndexOf(word);
}
