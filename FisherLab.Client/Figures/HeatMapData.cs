using FisherLab.Client.Api;

namespace FisherLab.Client.Figures;

/// <summary>What a heat map shows.</summary>
public sealed record HeatMapData
{
    /// <summary>What is shown, in the order of the panels: a grid, or the part of it that is zoomed into.</summary>
    public required IReadOnlyList<GridAnswer> Grids { get; init; }

    /// <summary>The same grids from afar, each to all its edges.</summary>
    public required IReadOnlyList<GridAnswer> Whole { get; init; }

    public required IReadOnlyList<MethodBest> Best { get; init; }

    public required IReadOnlyList<MethodStyle> Methods { get; init; }

    public required LossScale Scale { get; init; }

    /// <summary>log10 of the smallest and the largest step size to show.</summary>
    public required double From { get; init; }

    public required double To { get; init; }

    /// <summary>Whether the best step size of each damping is drawn.</summary>
    public bool HasRidge { get; init; }

    /// <summary>Names the job and the view.</summary>
    public required string Revision { get; init; }

    public MethodStyle StyleOf(string method) => Methods.First(style => style.Id == method);

    /// <summary>From afar, what a shown grid is a part of.</summary>
    public GridAnswer WholeOf(GridAnswer shown) => Whole.First(grid => grid.Method == shown.Method);

    /// <summary>The data of a view.</summary>
    public static HeatMapData Of(
        string job, IReadOnlyList<GridAnswer> grids, IReadOnlyList<MethodBest> best, IReadOnlyList<MethodStyle> methods, MapView view)
    {
        LossScale scale = LossScale.Of(grids, view.Colour);
        (double from, double to) = view.Whole ? GridExtent.Whole(grids) : GridExtent.WhereItVaries(grids, scale);
        return new HeatMapData
        {
            Grids = grids,
            Whole = grids,
            Best = best,
            Methods = methods,
            Scale = scale,
            From = from,
            To = to,
            HasRidge = view.Ridge,
            Revision = $"{job} {(view.Whole ? "whole" : "varies")}",
        };
    }

    /// <summary>This, for one method only: with the colours of all, and its own extent.</summary>
    public HeatMapData Only(string method, bool whole)
    {
        GridAnswer[] own = [.. Whole.Where(grid => grid.Method == method)];
        (double from, double to) = whole ? GridExtent.Whole(own) : GridExtent.WhereItVaries(own, Scale);
        return this with { Grids = [.. Grids.Where(grid => grid.Method == method)], Whole = own, From = from, To = to, Revision = $"{Revision} {method}" };
    }
}
