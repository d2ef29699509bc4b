using FisherLab.Engine.Paper;

namespace FisherLab.Client.Words;

/// <summary>What a mark of a figure of the paper stands for, in words.</summary>
public static class RoleWord
{
    public static string Of(FigureRole role) => role switch
    {
        FigureRole.GradientDescent => "GD",
        FigureRole.NaturalGradientDescent => "NGD",
        FigureRole.EmpiricalFisherDescent => "EFGD",
        FigureRole.Fisher => "Fisher",
        FigureRole.EmpiricalFisher => "empirical Fisher",
        FigureRole.Loss => "loss",
        FigureRole.Data => "samples",
        FigureRole.FirstClass => "class 0",
        FigureRole.SecondClass => "class 1",
        FigureRole.Fit => "fit",
        FigureRole.Truth => "truth",
        FigureRole.Minimum => "minimum",
        FigureRole.Start => "start",
        _ => "end",
    };
}
