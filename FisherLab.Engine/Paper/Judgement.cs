using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>A printed cell beside the best of a complete grid.</summary>
public sealed record Judgement
{
    public required PrintedCell Printed { get; init; }

    /// <summary>The printed cell's place in the grid.</summary>
    public required Cell Cell { get; init; }

    /// <summary>How the printed cell ended here.</summary>
    public required RunResult Result { get; init; }

    /// <summary>Our best; null where no cell can be selected.</summary>
    public required Selection? Ours { get; init; }

    /// <summary>How many cells are better than the printed one, by however little.</summary>
    public required int BetterCells { get; init; }

    /// <summary>The printed cell's.</summary>
    public Stability Stability { get; init; }

    /// <summary>Of our argmin.</summary>
    public Stability OurStability { get; init; }

    /// <summary>Where the printed cell stands, whatever rounding does to it: exact, tied, adjacent or differs.</summary>
    public Verdict Place => Ours is null ? Verdict.Differs
        : Cell == Ours.Argmin ? Verdict.Exact
        : Ours.Tied.Contains(Cell) ? Verdict.Tied
        : Ours.Tied.Any(tied => Math.Abs(tied.StepSize - Cell.StepSize) + Math.Abs(tied.Damping - Cell.Damping) == 1) ? Verdict.Adjacent
        : Verdict.Differs;

    public Verdict Verdict => With(Place, Stability);

    /// <summary>Whether the verdict is among those expected of the printed cell.</summary>
    public bool IsExpected => Printed.Expected.Contains(Verdict);

    /// <summary>Of a place, once the printed cell's stability is known.</summary>
    public static Verdict With(Verdict place, Stability stability) => stability == Stability.Unstable ? Verdict.Unstable : place;

    /// <summary>Judges a printed cell.</summary>
    /// <param name="printed">The cell.</param>
    /// <param name="grid">Complete.</param>
    /// <param name="rule">What is best.</param>
    /// <param name="stability">What is known of the grid's.</param>
    public static Judgement Of(PrintedCell printed, Grid grid, SelectionRule rule, StabilityMap stability)
    {
        Cell cell = printed.On(grid.Method);
        var ours = Selection.Of(grid, rule);
        return new Judgement
        {
            Printed = printed,
            Cell = cell,
            Result = grid[cell],
            Ours = ours,
            BetterCells = Selection.Better(grid, rule, cell),
            Stability = stability.ClassOf(cell),
            OurStability = ours is null ? Stability.Unknown : stability.ClassOf(ours.Argmin),
        };
    }
}
