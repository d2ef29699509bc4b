using FisherLab.Client.Api;
using FisherLab.Engine.Search;

namespace FisherLab.Server.Features.Results;

/// <summary>Stability as the wire wants it: the range is left out where the class says all.</summary>
internal static class StabilityAnswers
{
    /// <summary>The best cell, and the printed one, with their stability.</summary>
    /// <param name="best">The best cell.</param>
    /// <param name="map">What is known.</param>
    /// <param name="pending">Whether it is to come.</param>
    public static MethodBest With(this MethodBest best, StabilityMap map, bool pending = false)
    {
        var cell = new Cell(best.Cell.Step, best.Cell.Damping ?? 0);
        return best with { Stability = map.ClassOf(cell), StabilityRange = Range(map, cell), Printed = best.Printed?.With(map, pending) };
    }

    public static LossRange? Range(StabilityMap map, Cell cell) =>
        map.Of(cell) is { Class: Stability.Sensitive or Stability.Unstable } known ? new LossRange(known.Low, known.High) : null;

    /// <summary>The class of every cell, [step][damping]; null where nothing is known.</summary>
    public static IReadOnlyList<IReadOnlyList<Stability>>? Rows(Grid grid, StabilityMap map)
    {
        if (map.Cells.Count == 0)
            return null;
        Stability[][] rows = [.. grid.StepSizes.Select(_ => new Stability[grid.Columns])];
        foreach (CellStability known in map.Cells)
            rows[known.Cell.StepSize][known.Cell.Damping] = known.Class;
        return rows;
    }
}
