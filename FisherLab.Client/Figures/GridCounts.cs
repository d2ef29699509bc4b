using FisherLab.Client.Api;
using FisherLab.Engine.Running;

namespace FisherLab.Client.Figures;

/// <summary>How many cells of some grids ended how.</summary>
public sealed record GridCounts(int Cells, int Diverged, int Singular, int Pending)
{
    public static GridCounts Of(params IEnumerable<GridAnswer> grids)
    {
        int cells = 0, diverged = 0, singular = 0, pending = 0;
        foreach (OutcomeCounts counts in grids.Select(grid => grid.Blocks?.Counts).OfType<OutcomeCounts>())
        {
            cells += counts.Finished + counts.Diverged + counts.Singular + counts.Pending;
            (diverged, singular, pending) = (diverged + counts.Diverged, singular + counts.Singular, pending + counts.Pending);
        }

        foreach (Outcome outcome in grids.Where(grid => grid.Blocks is null).SelectMany(grid => grid.Outcome).SelectMany(row => row))
        {
            cells++;
            if (outcome == Outcome.Diverged)
                diverged++;
            else if (outcome == Outcome.Singular)
                singular++;
            else if (outcome != Outcome.Finished)
                pending++;
        }

        return new GridCounts(cells, diverged, singular, pending);
    }
}
