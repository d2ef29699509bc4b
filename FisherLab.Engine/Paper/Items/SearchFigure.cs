using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>
/// What Figures 3 and 5 share: for each data set the losses of the selected GD, NGD and EFGD runs, and below them the cosine between the two preconditioned
/// gradients along EFGD's path. The printed cells are drawn, and ours beside them where ours is another.
/// </summary>
internal abstract class SearchFigure : PaperItem
{
    private const double LossHeight = 2;
    private const double Highest = 1.5;

    /// <summary>The data sets' keys as run and their titles, and how far they are shown.</summary>
    private protected abstract IReadOnlyList<(string Key, string Title, int Iterations, double Ceiling)> Sets { get; }

    public sealed override IReadOnlyList<JobSpec> Jobs(Protocol protocol) => [.. Sets.Select(set => PaperGrid.Of(set.Key, protocol))];

    public sealed override FigureData? Draw(Evidence evidence)
    {
        List<FigurePanel> losses = [], cosines = [];
        List<FigureNumber> numbers = [];
        for (int column = 0; column < Sets.Count; column++)
        {
            (string key, string title, int iterations, double ceiling) = Sets[column];
            SearchCurves? curves = SearchCurves.Of(evidence, key, out string? missing);
            FigurePanel panel = new()
            {
                Id = key,
                Title = title,
                Row = 0,
                Column = column,
                Height = LossHeight,
                Missing = missing,
                X = new FigureAxis("iteration", 0, iterations),
                Y = new FigureAxis("loss", 1, 10, IsLogarithmic: true),
            };
            losses.Add(curves is null ? panel : panel with { Y = Window(curves, iterations, ceiling), Marks = [.. curves.Losses()] });
            cosines.Add(panel with
            {
                Id = $"{key}-cosine",
                Title = "Cosine",
                Row = 1,
                Height = 1,
                Y = new FigureAxis("cosine", -1, 1),
                Marks = curves is null ? [] : [.. curves.Cosines()],
            });
            numbers.AddRange(curves?.Numbers(title) ?? []);
        }

        return new FigureData(Id, [.. losses, .. cosines], numbers);
    }

    // From the best loss to the largest one that is not far above the initial: a run that rises higher leaves the window.
    private static FigureAxis Window(SearchCurves curves, int iterations, double ceiling)
    {
        double[] shown = [.. curves.Printed.SelectMany(curve => curve.Run.Losses.Take(iterations + 1)).Where(double.IsFinite)];
        double top = Math.Min(1.1 * Math.Min(shown.Max(), Highest * curves.Printed[0].Run.Losses[0]), ceiling);
        return new FigureAxis("loss", 0.9 * shown.Min(), top, IsLogarithmic: true);
    }
}
