using FisherLab.Engine.Paper;

namespace FisherLab.Tests.Figures;

/// <summary>Figures as the Engine would draw them, small.</summary>
internal static class SampleFigure
{
    /// <summary>Two data sets: losses on a log axis, cosines below; the second has no losses.</summary>
    public static FigureData Curves { get; } = new("figure-3", [Losses("Boston", 0), Losses("a1a", 1) with { Marks = [], Missing = "The data of a1a are not here." }, Cosine(0), Cosine(1)], []);

    /// <summary>A plane of parameters for each of two methods, and the data beside them.</summary>
    public static FigureData Planes { get; } = new(
        "figure-1",
        [
            Plane("data", "Data", 0) with { Y = new FigureAxis("y", -2, 22), Marks = [Mark("samples", FigureRole.Data, FigureShape.Dots)] },
            Plane("gd", "GD", 1) with { Marks = [Mark("field", FigureRole.GradientDescent, FigureShape.Arrows), Mark("way", FigureRole.GradientDescent), Mark("start", FigureRole.Start, FigureShape.Circles)] },
            Plane("ngd", "NGD", 2) with { Marks = [Mark("way", FigureRole.NaturalGradientDescent)] },
        ],
        []);

    public static FigureMark Mark(string id, FigureRole role, FigureShape shape = FigureShape.Line) => new() { Id = id, Label = id, Role = role, Shape = shape, X = [1, 2, 3, 4], Y = [10, double.NaN, 30, 40] };

    private static FigurePanel Losses(string title, int column) => new()
    {
        Id = $"losses-{column}",
        Title = title,
        Row = 0,
        Column = column,
        X = new FigureAxis("iteration", 0, 100),
        Y = new FigureAxis("loss", 10, 1000, IsLogarithmic: true),
        Marks = [Mark("gd", FigureRole.GradientDescent), Mark("efgd", FigureRole.EmpiricalFisherDescent), Mark("ours", FigureRole.EmpiricalFisherDescent) with { IsOurs = true }],
    };

    private static FigurePanel Cosine(int column) => new()
    {
        Id = $"cosine-{column}",
        Title = "cosine",
        Row = 1,
        Column = column,
        Height = 0.5,
        X = new FigureAxis("iteration", 0, 100),
        Y = new FigureAxis("cosine", -1, 1),
        Marks = [Mark("cosine", FigureRole.EmpiricalFisherDescent)],
    };

    private static FigurePanel Plane(string id, string title, int column) => new()
    {
        Id = id,
        Title = title,
        Row = 0,
        Column = column,
        X = new FigureAxis("b", -1, 5),
        Y = new FigureAxis("θ", -1, 5),
    };
}
