using FisherLab.Client.Api;
using FisherLab.Client.Words;

namespace FisherLab.Client.Figures;

/// <summary>Which two of the compared methods are drawn over each other.</summary>
public static class GridPair
{
    /// <summary>Places of the two that are asked for, else of the first two on the same axes, else of the first two; empty where there is only one.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<ComparedEntry> entries, IReadOnlyList<ComparedRun> asked)
    {
        int[] named = [.. asked.Select(run => entries.ToList().FindIndex(entry => entry.Job.Id == run.Job && entry.Method.Id == run.Method))];
        if (named is [>= 0, >= 0] && named[0] != named[1])
            return named;
        int[][] pairs = [.. from first in Enumerable.Range(0, entries.Count) from second in Enumerable.Range(first + 1, entries.Count - first - 1) select (int[])[first, second]];
        return pairs.FirstOrDefault(pair => GridDifference.Refusal(entries[pair[0]].Grid, entries[pair[1]].Grid) is null) ?? pairs.FirstOrDefault() ?? [];
    }
}
