using FisherLab.Client.Api;

namespace FisherLab.Client.Figures;

/// <summary>What a heat map shows.</summary>
public sealed record HeatMapData
{
    /// <summary>In the order of the panels.</summary>
    public required IReadOnlyList<GridAnswer> Grids { get; init; }

    public required IReadOnlyList<MethodBest> Best { get; init; }

    public required IReadOnlyList<MethodStyle> Methods { get; init; }

    public required LossScale Scale { get; init; }

    /// <summary>log10 of the smallest and the largest step size to show.</summary>
    public required double From { get; init; }

    public required double To { get; init; }

    /// <summary>Names the job and the view.</summary>
    public required string Revision { get; init; }

    public MethodStyle StyleOf(string method) => Methods.First(style => style.Id == method);

    /// <summary>The data of a view.</summary>
    public static HeatMapData Of(
        string job, IReadOnlyList<GridAnswer> grids, IReadOnlyList<MethodBest> best, IReadOnlyList<MethodStyle> methods, ColourMode mode, bool whole)
    {
        LossScale scale = LossScale.Of(grids, mode);
        (double from, double to) = whole ? GridExtent.Whole(grids) : GridExtent.WhereItVaries(grids, scale);
        return new HeatMapData
        {
            Grids = grids,
            Best = best,
            Methods = methods,
            Scale = scale,
            From = from,
            To = to,
            Revision = $"{job} {(whole ? "whole" : "varies")}",
        };
    }

    /// <summary>This, for one method only.</summary>
    public HeatMapData Only(string method) => this with { Grids = [.. Grids.Where(grid => grid.Method == method)], Revision = $"{Revision} {method}" };
}
