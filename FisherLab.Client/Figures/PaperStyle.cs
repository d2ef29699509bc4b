using FisherLab.Engine.Catalog;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Paper;
using Plotly.Blazor.Traces.ScatterLib.MarkerLib;

namespace FisherLab.Client.Figures;

/// <summary>How a mark of a figure of the paper looks: a method as everywhere, the Fisher as NGD, the empirical Fisher as EFGD, all else neutral.</summary>
public static class PaperStyle
{
    private static readonly MethodStyle
        Gd = Of<GradientDescent>(),
        Ngd = Of<NaturalGradientDescent>(),
        Efgd = Of<EmpiricalFisherDescent>();

    /// <summary>The method whose colour and dash a role has; null for what is neutral.</summary>
    public static MethodStyle? Method(FigureRole role) => role switch
    {
        FigureRole.GradientDescent => Gd,
        FigureRole.NaturalGradientDescent or FigureRole.Fisher => Ngd,
        FigureRole.EmpiricalFisherDescent or FigureRole.EmpiricalFisher => Efgd,
        _ => null,
    };

    /// <summary>The method that a panel is of by its title; null for a panel of none or several.</summary>
    public static MethodStyle? MethodOf(FigurePanel panel) => new[] { Gd, Ngd, Efgd }.FirstOrDefault(style => panel.Title == style.Label);

    /// <summary>Dash and width of a line; one of our own selection is thin and dotted.</summary>
    public static (string Dash, decimal Width) Line(FigureRole role, bool isOurs, bool small) => (role, isOurs) switch
    {
        (_, true) => ("dot", small ? 1.2m : 1.6m),
        (FigureRole.Loss, _) => ("solid", 1),
        (FigureRole.Truth, _) => ("dot", 1.6m),
        _ => (Method(role)?.Dash ?? "solid", small ? 1.8m : 2.2m),
    };

    /// <summary>The colour of a mark in a panel.</summary>
    /// <param name="role">The mark's.</param>
    /// <param name="panel">Whose method starts and ends take their colour from.</param>
    /// <param name="colours">The theme.</param>
    public static string Colour(FigureRole role, FigurePanel panel, Palette colours) => role switch
    {
        FigureRole.Loss => colours.Line2,
        FigureRole.Data or FigureRole.FirstClass or FigureRole.Truth => colours.Text3,
        FigureRole.SecondClass => colours.LineInputs,
        FigureRole.Start or FigureRole.End => Of(panel)?.Line(colours) ?? colours.Text2,
        _ => Method(role)?.Line(colours) ?? colours.Text,
    };

    /// <summary>The symbol of a point: the classes differ in shape.</summary>
    public static SymbolEnum Symbol(FigureRole role, FigureShape shape) => (role, shape) switch
    {
        (_, FigureShape.Stars) => SymbolEnum.Star,
        (FigureRole.SecondClass, _) => SymbolEnum.X,
        _ => SymbolEnum.Circle,
    };

    private static MethodStyle? Of(FigurePanel panel) =>
        panel.Marks.Select(mark => Method(mark.Role)).OfType<MethodStyle>().Distinct().ToArray() is [var only] ? only : null;

    private static MethodStyle Of<TOptimizer>() where TOptimizer : Optimizer, new() => MethodStyle.Of(Kinds.Optimizers.Of(new TOptimizer()));
}
