namespace FisherLab.Client.Figures.Fields;

/// <summary>The numbers of the playground as tables.</summary>
public static class FieldTables
{
    private const int MostRows = 2001;

    /// <summary>How many steps lie between two rows of <see cref="Ways"/>: long ways are thinned, or the file would have millions of numbers.</summary>
    public static int Stride(int steps) => (steps + MostRows - 2) / (MostRows - 1);

    /// <summary>Every way: b, θ and the loss, a row a step.</summary>
    public static TableTwin Ways(IReadOnlyList<FieldWay> ways, int steps)
    {
        int stride = Stride(steps), last = ways.Select(way => way.Last).DefaultIfEmpty(0).Max();
        return new TableTwin(
            ["step", .. ways.SelectMany(way => (string[])[$"{Name(way)} b", $"{Name(way)} theta", $"{Name(way)} loss"])],
            [.. Enumerable.Range(0, last + 1).Where(step => step % stride == 0 || step == last).Select(step => (IReadOnlyList<double?>)[step, .. ways.SelectMany(way => Row(way, step))])]);

        static string Name(FieldWay way) => $"{way.Method.Style.Label} from {way.Start + 1}";

        static double?[] Row(FieldWay way, int step) => step > way.Last ? [null, null, null] : [way.At(step).Intercept, way.At(step).Slope, way.Path.Losses[step]];
    }

    /// <summary>The field: every tail with the steps of some methods.</summary>
    public static TableTwin Arrows(IReadOnlyList<(FieldMethod Method, FieldArrows Arrows)> fields) => new(
        ["b", "theta", .. fields.SelectMany(field => (string[])[$"{field.Method.Style.Label} step of b", $"{field.Method.Style.Label} step of theta"])],
        [
            .. Enumerable.Range(0, fields[0].Arrows.Tails.Count).Select(i => (IReadOnlyList<double?>)
            [
                fields[0].Arrows.Tails[i].Intercept, fields[0].Arrows.Tails[i].Slope, .. fields.SelectMany(field => (double?[])[field.Arrows.Steps[i].Intercept, field.Arrows.Steps[i].Slope]),
            ]),
        ]);
}
