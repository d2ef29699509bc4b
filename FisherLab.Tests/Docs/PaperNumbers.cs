using FisherLab.Engine.Paper;
using FisherLab.Tests.Datasets;
using FisherLab.Tests.Paper;

namespace FisherLab.Tests.Docs;

/// <summary>The numbers of the guide to the paper by their names, as the engine finds them.</summary>
internal static class PaperNumbers
{
    private static readonly ClaimEvidence Evidence = new();
    private static readonly Dictionary<int, IReadOnlyList<Finding>> Rows = [];
    private static readonly Dictionary<string, FigureData> Figures = [];

    /// <summary>A number or a word; null where its data are not here.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    public static object? Find(string name)
    {
        string[] parts = name.Split('/');
        return parts switch
        {
            [var row, var place, var side] when row.StartsWith("row-", StringComparison.Ordinal) => Side(Row(int.Parse(row[4..]))[int.Parse(place) - 1], side),
            ["claim", var id] => PaperClaims.All.Single(claim => claim.Id == id).Measure(Evidence),
            ["distance", var figure, var model] => Distance(figure, model),
            ["data", var key, var shape] => KnownData.Find(key) is { } dataset ? (double)(shape == "rows" ? dataset.Rows : dataset.Columns) : null,
            ["grid", var method] => Cells(method),
            ["table-6", var dataset, var method, var what] => KnownData.Find(dataset) is { } data ? Table6Number.Of(data, dataset, method, what) : null,
            _ => throw new KeyNotFoundException($"The guide names {name}, which nobody computes."),
        };
    }

    private static IReadOnlyList<Finding> Row(int number) =>
        Rows.TryGetValue(number, out IReadOnlyList<Finding>? known) ? known : Rows[number] = Differences.All.Single(row => row.Number == number).Find(Evidence);

    private static double Side(Finding finding, string side) => (side switch
    {
        "printed" => finding.AsPrinted,
        "run" => finding.AsRun,
        "published" => finding.Published,
        _ => throw new KeyNotFoundException(side),
    })!.Value;

    private static double Distance(string item, string model)
    {
        if (!Figures.TryGetValue(item, out FigureData? figure))
            Figures[item] = figure = PaperItems.Find(item)!.Draw(Evidence)!;
        string title = model == "correct" ? "Correct" : $"Misspecified ({model.ToUpperInvariant()})";
        return figure.Numbers.Single(number => number.Name.StartsWith(title, StringComparison.Ordinal) && number.Name.Contains("Frobenius", StringComparison.Ordinal)).Found;
    }

    private static double Cells(string method) => method switch
    {
        "gd" => PaperGrid.All[0].Methods[0].Cells,
        "efgd" => PaperGrid.All[0].Methods[2].Cells,
        "all" => PaperGrid.All[0].Cells,
        _ => throw new KeyNotFoundException(method),
    };
}
