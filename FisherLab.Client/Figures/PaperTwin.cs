using FisherLab.Engine.Paper;

namespace FisherLab.Client.Figures;

/// <summary>The numbers of a panel as a table: a row an x, a column a mark where the marks share their x; else a row a point.</summary>
public static class PaperTwin
{
    /// <summary>Of one panel.</summary>
    public static TableTwin Of(FigurePanel panel)
    {
        FigureMark[] marks = [.. panel.Marks];
        bool isShared = marks.Length > 0 && marks.All(mark => mark.Shape == FigureShape.Line && IsAscending(mark.X));
        string across = panel.X.Title.Length > 0 ? panel.X.Title : "x";
        return isShared ? Shared(marks, across) : new TableTwin(
            ["mark", across, panel.Y.Title.Length > 0 ? panel.Y.Title : "y"],
            [.. marks.SelectMany((mark, place) => mark.X.Zip(mark.Y).Where(point => double.IsFinite(point.First)).Select(point => (IReadOnlyList<double?>)[place + 1, point.First, Known(point.Second)]))]);
    }

    private static TableTwin Shared(FigureMark[] marks, string across)
    {
        double[] places = [.. marks.SelectMany(mark => mark.X).Distinct().Order()];
        Dictionary<double, double>[] columns = [.. marks.Select(mark => mark.X.Zip(mark.Y).ToDictionary(point => point.First, point => point.Second))];
        return new TableTwin(
            [across, .. marks.Select(mark => mark.Label)],
            [.. places.Select(place => (IReadOnlyList<double?>)[place, .. columns.Select(column => column.TryGetValue(place, out double value) ? Known(value) : null)])]);
    }

    private static bool IsAscending(IReadOnlyList<double> values) => values.Zip(values.Skip(1)).All(pair => pair.First < pair.Second);

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
