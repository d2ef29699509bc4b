namespace FisherLab.Client.Figures.Fields;

/// <summary>L − L* along the ways from one start, both axes logarithmic, as paths of an SVG of a fixed size.</summary>
/// <param name="Lines">One a method: its style, its path, and where its name stands.</param>
/// <param name="Rows">Ticks of L − L*.</param>
/// <param name="Columns">Ticks of the steps; the first step is drawn as if it were 1.</param>
/// <param name="Floor">The height below which nothing is certain; null where that is not in sight.</param>
public sealed record WayChart(
    IReadOnlyList<(MethodStyle Style, string Path, double X, double Y)> Lines, IReadOnlyList<(double At, int Power)> Rows, IReadOnlyList<(double At, int Power)> Columns, double? Floor)
{
    public const double Width = 404, Height = 224, Left = 50, Right = 358, Top = 8, Bottom = 188;

    private const int PointsADecade = 40;

    private const double NameHeight = 14;

    /// <summary>Draws it.</summary>
    /// <param name="ways">From one start.</param>
    /// <param name="lowest">L*.</param>
    /// <param name="floor">How far L* is certain.</param>
    public static WayChart Of(IReadOnlyList<FieldWay> ways, double lowest, double floor)
    {
        (FieldWay Way, (int Step, double Above)[] Points)[] shown = [.. ways.Select(way => (way, Points(way, lowest, floor))).Where(way => way.Item2.Length > 0)];
        if (shown.Length == 0)
            return new WayChart([], [], [], null);
        double high = Math.Log10(shown.Max(way => way.Points[0].Above)) + 0.4, low = Math.Max(Math.Log10(shown.Min(way => way.Points.Min(point => point.Above))), high - 14);
        low = Math.Min(low, high - 1);
        double decades = Math.Max(1, Math.Log10(Math.Max(1, ways.Max(way => way.Last))));
        double X(double step) => Left + Math.Log10(Math.Max(1, step)) / decades * (Right - Left);
        double Y(double above) => Bottom - (Math.Log10(above) - low) / (high - low) * (Bottom - Top);
        var lines = new List<(MethodStyle, string, double, double)>();
        foreach ((FieldWay way, (int Step, double Above)[] points) in shown)
        {
            var path = new PixelPath();
            (int Step, double Above)[] seen = [.. points.TakeWhile(point => Math.Log10(point.Above) >= low)];
            foreach ((int step, double above) in seen)
                path.To(X(step), Math.Max(Y(above), Top));
            if (seen.Length > 0)
                lines.Add((way.Method.Style, path.ToString(), X(seen[^1].Step) + 6, Math.Clamp(Y(seen[^1].Above), Top + 4, Bottom - 6)));
        }

        return new WayChart(Apart(lines), Powers(low, high, 7, power => Y(Math.Pow(10, power))), Powers(0, decades, 6, power => X(Math.Pow(10, power))),
            floor > 0 && Math.Log10(floor) > low ? Y(floor) : null);
    }

    // Every step at first, then some of every decade: as many as can be told from each other. It ends where L* is no longer certain.
    private static (int Step, double Above)[] Points(FieldWay way, double lowest, double floor)
    {
        var points = new List<(int, double)>();
        double growth = Math.Pow(10, 1.0 / PointsADecade);
        for (int step = 0; step <= way.Last; step = step == way.Last ? step + 1 : Math.Min(way.Last, Math.Max(step + 1, (int)(step * growth))))
        {
            double above = way.Path.Losses[step] - lowest;
            if (!double.IsFinite(above) || !(above > Math.Max(floor, 0)))
                break;
            points.Add((step, above));
        }

        return [.. points];
    }

    private static IReadOnlyList<(double, int)> Powers(double from, double to, int most, Func<double, double> place)
    {
        int stride = Math.Max(1, (int)Math.Ceiling((to - from) / most));
        return [.. Enumerable.Range((int)Math.Ceiling(from - 1e-9), Math.Max(0, (int)Math.Floor(to + 1e-9) - (int)Math.Ceiling(from - 1e-9) + 1))
            .Where(power => power % stride == 0).Select(power => (place(power), power))];
    }

    // Names that would stand on each other are moved apart: upwards, and down again where that would leave the chart.
    private static IReadOnlyList<(MethodStyle, string, double, double)> Apart(List<(MethodStyle Style, string Path, double X, double Y)> lines)
    {
        double below = double.PositiveInfinity, above = Top + 4 - NameHeight;
        (MethodStyle, string, double, double Y)[] risen = [.. lines.OrderByDescending(line => line.Y).Select(line => line with { Y = below = Math.Min(line.Y, below - NameHeight) })];
        return [.. risen.Reverse().Select(line => line with { Y = above = Math.Max(line.Y, above + NameHeight) })];
    }
}
