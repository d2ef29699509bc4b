using FisherLab.Client.Api;
using FisherLab.Client.Words;
using FisherLab.Engine.Running;

namespace FisherLab.Client.Figures;

/// <summary>One scale of colours for all methods of a job: from a final loss to a number between <see cref="From"/> and <see cref="To"/>.</summary>
public sealed class LossScale
{
    // A character of a label, as part of the legend (200 pixels).
    private const double Character = 1 / 29.0;

    private readonly double[] sorted;

    private LossScale(ColourMode mode, double[] sorted)
    {
        Mode = mode;
        this.sorted = sorted;
        (From, To) = mode switch
        {
            _ when sorted.Length == 0 => (0, 1),
            ColourMode.Rank => (0, 1),
            ColourMode.Full => (sorted[0], sorted[^1]),
            _ => (Quantile(0.02), Quantile(0.98)),
        };
        if (To <= From)
            To = From + 1e-9 + Math.Abs(From) * 1e-9;
    }

    public ColourMode Mode { get; }

    public double From { get; }

    public double To { get; }

    public bool IsEmpty => sorted.Length == 0;

    /// <summary>The scale of all finished cells of some grids.</summary>
    public static LossScale Of(IEnumerable<GridAnswer> grids, ColourMode mode)
    {
        var values = new List<double>();
        foreach (GridAnswer grid in grids)
            for (int step = 0; step < grid.FinalLoss.Count; step++)
                for (int damping = 0; damping < grid.FinalLoss[step].Count; damping++)
                    if (Logarithm(grid, step, damping) is { } value)
                        values.Add(value);
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return new LossScale(mode, sorted);
    }

    /// <summary>log10 of a finished cell's loss; null for any other cell.</summary>
    public static double? Logarithm(GridAnswer grid, int step, int damping) =>
        grid.Outcome[step][damping] == Outcome.Finished && grid.FinalLoss[step][damping] is { } loss && double.IsFinite(loss)
            ? Math.Log10(Math.Max(loss, 1e-300))
            : null;

    /// <summary>The place of log10 of a loss on the scale.</summary>
    public double Place(double logarithm)
    {
        if (Mode != ColourMode.Rank || sorted.Length < 2)
            return logarithm;
        int found = Array.BinarySearch(sorted, logarithm);
        return (found < 0 ? ~found : found) / (double)(sorted.Length - 1);
    }

    /// <summary>Ticks of the legend: losses and their places from 0 to 1; both ends, and round numbers between that keep their distance.</summary>
    public IReadOnlyList<(double Loss, double Place)> Ticks()
    {
        if (IsEmpty)
            return [];
        if (Mode == ColourMode.Rank)
            return [(Math.Pow(10, sorted[0]), 0), (Math.Pow(10, Quantile(0.5)), 0.5), (Math.Pow(10, sorted[^1]), 1)];
        (double Loss, double Place) last = (Math.Pow(10, To), 1);
        List<(double Loss, double Place)> ticks = [(Math.Pow(10, From), 0)];
        for (int decade = (int)Math.Floor(From); decade <= To; decade++)
            foreach (int leading in To - From > 2.5 ? (int[])[1] : [1, 3])
            {
                double loss = leading * Math.Pow(10, decade);
                (double Loss, double Place) tick = (loss, (Math.Log10(loss) - From) / (To - From));
                if (AreApart(ticks[^1], tick) && AreApart(tick, last))
                    ticks.Add(tick);
            }

        return [.. ticks, last];
    }

    // Whether there is a character's width between two labels. The first begins at its tick, the last ends there, the others stand around theirs.
    private static bool AreApart((double Loss, double Place) left, (double Loss, double Place) right)
    {
        double end = Numbers.Brief(left.Loss).Length * (left.Place == 0 ? 1 : 0.5), start = Numbers.Brief(right.Loss).Length * (right.Place == 1 ? 1 : 0.5);
        return right.Place - left.Place >= (end + 1 + start) * Character;
    }

    private double Quantile(double q) => sorted[(int)Math.Round(q * (sorted.Length - 1))];
}
