using FisherLab.Engine.Datasets;

namespace FisherLab.Engine.Paper;

/// <summary>Samples of one feature with the line that fits them.</summary>
internal static class LinePanel
{
    /// <param name="data">One feature.</param>
    /// <param name="line">At the minimum: slope and intercept, in the engine's order.</param>
    /// <param name="x">Window of the feature.</param>
    /// <param name="y">Window of the target.</param>
    public static FigurePanel Of(Dataset data, IReadOnlyList<double> line, FigureAxis x, FigureAxis y)
    {
        double[] ends = [x.From, x.To];
        return new FigurePanel
        {
            Id = "data",
            Title = "Data",
            Row = 0,
            Column = 0,
            X = x,
            Y = y,
            Marks =
            [
                new FigureMark { Id = "samples", Label = "samples", Role = FigureRole.Data, Shape = FigureShape.Dots, X = data.Features.ToArray(), Y = data.Targets.ToArray() },
                new FigureMark { Id = "fit", Label = "fit", Role = FigureRole.Fit, Shape = FigureShape.Line, X = ends, Y = [.. ends.Select(end => line[0] * end + line[1])] },
            ],
        };
    }
}
