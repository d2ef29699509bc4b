using FisherLab.Client.Api;
using FisherLab.Engine.Search;

namespace FisherLab.Server.Features.Results;

/// <summary>Cells as the wire wants them: the damping is left out where there is none, exponents are rounded to six decimals.</summary>
internal static class CellAnswers
{
    public static CellAnswer Answer(MethodSpec method, Cell cell) => new(
        cell.StepSize, method.Damping is null ? null : cell.Damping, Log10(method.StepSize, cell.StepSize), method.Damping is null ? null : Log10(method.Damping, cell.Damping));

    public static double Log10(Axis axis, int index) => Math.Round(axis.Log10At(index), 6);
}
