using FisherLab.Engine.Running;

namespace FisherLab.Engine.Search;

/// <summary>How a cell's final loss stood the perturbations.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Class">By the largest relative change.</param>
/// <param name="Low">The smallest final loss seen, the unperturbed one among them; not NaN if any was a number.</param>
/// <param name="High">The largest; NaN counts as larger than infinity.</param>
public readonly record struct CellStability(Cell Cell, Stability Class, double Low, double High)
{
    private const double StableChange = 1e-8;
    private const double SensitiveChange = 1e-3;

    /// <summary>Before any perturbation.</summary>
    internal static CellStability Of(Cell cell, RunResult original) => new(cell, Stability.Stable, original.FinalLoss, original.FinalLoss);

    /// <summary>After one perturbation more.</summary>
    internal CellStability With(RunResult original, RunResult moved)
    {
        Stability now = ClassOf(Change(original, moved));
        return this with
        {
            Class = now > Class ? now : Class,
            Low = IsBelow(moved.FinalLoss, Low) ? moved.FinalLoss : Low,
            High = IsBelow(High, moved.FinalLoss) ? moved.FinalLoss : High,
        };
    }

    /// <summary>|L′ − L| / |L|. Equal losses have not changed, NaN and infinities included; another end with another loss has changed beyond measure.</summary>
    private static double Change(RunResult original, RunResult moved)
    {
        if (original.FinalLoss.Equals(moved.FinalLoss))
            return 0;
        if (original.Outcome != moved.Outcome || original.Iterations != moved.Iterations || !double.IsFinite(original.FinalLoss) || !double.IsFinite(moved.FinalLoss))
            return double.PositiveInfinity;
        return Math.Abs(moved.FinalLoss - original.FinalLoss) / Math.Abs(original.FinalLoss);
    }

    private static Stability ClassOf(double change) => change switch
    {
        <= StableChange => Stability.Stable,
        <= SensitiveChange => Stability.Sensitive,
        _ => Stability.Unstable,
    };

    private static bool IsBelow(double a, double b) => a < b || (double.IsNaN(b) && !double.IsNaN(a));
}
