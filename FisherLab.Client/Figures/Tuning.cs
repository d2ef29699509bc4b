using FisherLab.Client.Api;
using FisherLab.Engine.Running;

namespace FisherLab.Client.Figures;

/// <summary>
/// How hard it is to find a good cell of a grid. A cell's ε = (L − L*) / (L₀ − L*) is what its run left of the initial loss above the optimum; a run that did not finish, or ended
/// above its start, leaves all of it: ε = 1.
/// </summary>
/// <param name="Style">The method's.</param>
/// <param name="Gaps">ε of every cell that has run, in ascending order.</param>
public sealed record Tuning(MethodStyle Style, IReadOnlyList<double> Gaps)
{
    /// <summary>Null where the grid, its start or L* is not known, or where nothing is left to lose at the start.</summary>
    public static Tuning? Of(ComparedEntry entry, MethodStyle style)
    {
        if (entry is not { Grid: { } grid, Run: { } run, Optimum: { } optimum } || !(run.Losses[0] - optimum.Loss > optimum.Floor))
            return null;
        double whole = run.Losses[0] - optimum.Loss;
        IEnumerable<double> gaps =
            from step in Enumerable.Range(0, grid.FinalLoss.Count)
            from damping in Enumerable.Range(0, grid.FinalLoss[step].Count)
            where grid.Outcome[step][damping] is not (Outcome.Pending or Outcome.Cancelled)
            select GridDifference.Loss(grid, step, damping) is { } loss ? Math.Clamp((loss - optimum.Loss) / whole, 0, 1) : 1;
        return new Tuning(style, [.. gaps.Order()]) is { Gaps.Count: > 0 } known ? known : null;
    }

    /// <summary>How many cells have an ε of at most this.</summary>
    public int Within(double epsilon)
    {
        int low = 0, high = Gaps.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Gaps[middle] <= epsilon ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>
    /// The mean ε of the best of k different cells, over all choices of k. The i-th smallest of n cells is the best of a choice with probability
    /// C(n − i, k − 1) / C(n, k) = S(i) k / (n − i + 1), where S(i) is the probability that none smaller is chosen: S(1) = 1, S(i + 1) = S(i) (1 − k / (n − i + 1)).
    /// </summary>
    public double BestOf(int k)
    {
        double mean = 0, none = 1;
        for (int i = 0; i < Gaps.Count && none > 0; i++)
        {
            double chosen = k / (double)(Gaps.Count - i);
            mean += none * chosen * Gaps[i];
            none *= Math.Max(0, 1 - chosen);
        }

        return mean;
    }

    /// <summary>The fewest different cells, chosen at random, of which with this probability one has an ε of at most that; null where no cell has.</summary>
    public int? Tries(double epsilon, double probability)
    {
        int good = Within(epsilon), count = Gaps.Count;
        double none = 1;
        for (int k = 0; good > 0 && k <= count; k++)
        {
            if (1 - none >= probability)
                return k;
            none *= (count - good - k) / (double)(count - k);
        }

        return null;
    }
}
