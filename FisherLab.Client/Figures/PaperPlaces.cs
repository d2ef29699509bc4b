using FisherLab.Engine.Paper;

namespace FisherLab.Client.Figures;

/// <summary>The places of a figure's panels.</summary>
/// <param name="Panels">Those that are drawn, in reading order.</param>
/// <param name="Columns">Beside each other.</param>
/// <param name="Height">Of all of them, in pixels, without margins.</param>
/// <param name="AreMaps">Whether the figure shows planes of parameters, whose two axes have one scale.</param>
public sealed record PaperPlaces(IReadOnlyList<PanelPlace> Panels, int Columns, int Height, bool AreMaps)
{
    private static readonly FigureRole[] Subjects =
    [
        FigureRole.GradientDescent, FigureRole.NaturalGradientDescent, FigureRole.EmpiricalFisherDescent, FigureRole.Fisher, FigureRole.EmpiricalFisher,
    ];

    /// <summary>Places the panels of a figure.</summary>
    public static PaperPlaces Of(FigureData figure, PaperFrame frame)
    {
        bool maps = figure.Panels.Any(IsMap);
        IReadOnlyList<FigurePanel> shown = frame == PaperFrame.Small ? Subject(figure.Panels) : figure.Panels;
        IReadOnlyList<IReadOnlyList<FigurePanel>> rows = frame == PaperFrame.Narrow
            ? [.. shown.OrderBy(panel => panel.Column).ThenBy(panel => panel.Row).Select(panel => (IReadOnlyList<FigurePanel>)[panel])]
            : [.. shown.GroupBy(panel => panel.Row).OrderBy(row => row.Key).Select(row => (IReadOnlyList<FigurePanel>)[.. row.OrderBy(panel => panel.Column)])];
        int[] columns = frame == PaperFrame.Narrow ? [0] : [.. shown.Select(panel => panel.Column).Distinct().Order()];
        double tallest = shown.Max(panel => panel.Height);
        double[] heights = [.. rows.Select(row => Unit(frame, maps) * row.Max(panel => panel.Height) / tallest)];
        double between = frame == PaperFrame.Small ? 22 : 62, whole = heights.Sum() + between * (rows.Count - 1), top = whole;
        double side = Side(frame, maps, columns.Length), width = (1 - side * (columns.Length - 1)) / columns.Length;
        var places = new List<PanelPlace>();
        for (int row = 0; row < rows.Count; row++)
        {
            foreach (FigurePanel panel in rows[row])
            {
                double left = frame == PaperFrame.Narrow ? 0 : Array.IndexOf(columns, panel.Column) * (width + side);
                places.Add(new PanelPlace(panel, left, Math.Min(1, left + width), Math.Max(0, (top - heights[row]) / whole), top / whole));
            }

            top -= heights[row] + between;
        }

        return new PaperPlaces(places, columns.Length, (int)Math.Round(whole), maps);
    }

    /// <summary>Whether a panel shows a plane: two linear axes of equal length.</summary>
    public static bool IsMap(FigurePanel panel) =>
        !panel.X.IsLogarithmic && !panel.Y.IsLogarithmic && Math.Abs((panel.X.To - panel.X.From) - (panel.Y.To - panel.Y.From)) < 1e-9 * Math.Abs(panel.X.To - panel.X.From);

    // All, where nothing is known of any. What stands below data that are left out takes their title over.
    private static IReadOnlyList<FigurePanel> Subject(IReadOnlyList<FigurePanel> panels)
    {
        FigurePanel[] subject = [.. panels.Where(panel => panel.Missing is not null || panel.Marks.Any(mark => Subjects.Contains(mark.Role)))];
        return subject.Length == 0 ? panels :
        [
            .. subject.Select(panel => panels.Except(subject).LastOrDefault(other => other.Column == panel.Column && other.Row < panel.Row) is { } above ? panel with { Title = above.Title } : panel),
        ];
    }

    private static double Unit(PaperFrame frame, bool maps) => (frame, maps) switch
    {
        (PaperFrame.Small, _) => 100,
        (PaperFrame.Wide, true) => 300,
        (PaperFrame.Wide, false) => 280,
        (_, true) => 290,
        _ => 210,
    };

    // Room for the ticks and the title of an axis, as part of a usual width.
    private static double Side(PaperFrame frame, bool maps, int columns) => (frame, maps) switch
    {
        (PaperFrame.Small, true) => 0.014,
        (PaperFrame.Small, false) => 36.0 / (170 * columns),
        _ => 70.0 / 1240,
    };
}
