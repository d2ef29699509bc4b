using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>What part of a grid is asked for, and how finely. Without any of it, the whole, cell by cell.</summary>
/// <param name="Columns">At most so many, each a block of step sizes.</param>
/// <param name="Rows">At most so many, each a block of dampings.</param>
/// <param name="Window">The part; null for all.</param>
public sealed record GridView(int? Columns = null, int? Rows = null, GridPart? Window = null)
{
    // Squares that a page can show, and that a browser can read in some tenths of a second: two grids of the paper.
    private const int MostCells = 20_000;
    private const int MostColumns = 900;
    private const int MostRows = 100;

    /// <summary>For a picture that fills the page: single cells where they fit, else as many squares as there is room for.</summary>
    /// <param name="method">The grid.</param>
    /// <param name="pictures">On the same page.</param>
    /// <param name="window">The part to show; null for all.</param>
    public static GridView Picture(MethodSpec method, int pictures, GridPart? window = null)
    {
        int most = Math.Max(MostCells / 2, MostCells / pictures);
        (int wide, int tall) = window is null ? (method.StepSize.Count, method.Damping?.Count ?? 1) : (window.StepSizes, window.Dampings);
        if (wide <= MostColumns && (long)wide * tall <= most)
            return new GridView(Window: window);
        int rows = Math.Min(tall, Math.Max(MostRows / 2, MostRows / pictures));
        return new GridView(Math.Min(MostColumns, most / rows), rows, window);
    }

    /// <summary>One cell.</summary>
    public static GridView Cell(int step, int? damping) => new(Window: new GridPart(step, 1, damping ?? 0, 1));

    /// <summary>As the parameters of a request, packed.</summary>
    /// <param name="damped">Whether the method has dampings.</param>
    public string Query(bool damped)
    {
        List<string> parts = [];
        if (Columns is not null)
            parts.Add($"columns={Columns}&rows={Rows}");
        if (Window is { } window)
        {
            parts.Add($"stepFrom={window.FirstStepSize}&stepTo={window.FirstStepSize + window.StepSizes - 1}");
            if (damped)
                parts.Add($"dampingFrom={window.FirstDamping}&dampingTo={window.FirstDamping + window.Dampings - 1}");
        }

        return $"?packed=true{string.Concat(parts.Select(part => $"&{part}"))}";
    }
}
