using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>One run that a figure draws.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Cell">Its cell.</param>
/// <param name="Run">Its losses.</param>
internal sealed record SearchCurve(MethodSpec Method, Cell Cell, Trajectory Run)
{
    public static SearchCurve Of(Problem problem, RunRules rules, MethodSpec method, Cell cell) =>
        new(method, cell, GridSearch.Record(problem, rules, new Grid(method), [cell], [])[0]);

    public Optimizer Optimizer => new Grid(Method).Optimizer(Cell);

    /// <summary>The method's short name.</summary>
    public string Label => RoleOf(Method.Optimizer) switch
    {
        FigureRole.GradientDescent => "GD",
        FigureRole.NaturalGradientDescent => "NGD",
        _ => "EFGD",
    };

    public FigureMark Mark(bool isOurs) => new()
    {
        Id = $"{Label.ToLowerInvariant()}{(isOurs ? "-ours" : "")}",
        Label = isOurs ? $"{Label}, our cell" : Label,
        Role = RoleOf(Method.Optimizer),
        Shape = FigureShape.Line,
        X = Times(Run.Losses.Count),
        Y = Run.Losses,
        IsOurs = isOurs,
    };

    /// <summary>0, 1, 2, and so on.</summary>
    public static IReadOnlyList<double> Times(int count) => [.. Enumerable.Range(0, count).Select(t => (double)t)];

    private static FigureRole RoleOf(Optimizer optimizer) => optimizer switch
    {
        GradientDescent => FigureRole.GradientDescent,
        NaturalGradientDescent => FigureRole.NaturalGradientDescent,
        _ => FigureRole.EmpiricalFisherDescent,
    };
}
