using FisherLab.Client.Api;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Figures;

/// <summary>Finds the cells of verdicts in their grids.</summary>
public static class VerdictPlace
{
    /// <summary>The cell of a grid with the exponents of a verdict's.</summary>
    /// <exception cref="ArgumentException">The grid does not have it.</exception>
    public static GridCell In(this VerdictCell cell, MethodSpec method)
    {
        Cell place = new PrintedCell(Table6.Id, "", method.Id, cell.Log10StepSize, cell.Log10Damping, []).On(method);
        return new GridCell(method.Id, place.StepSize, method.Damping is null ? null : place.Damping);
    }
}
