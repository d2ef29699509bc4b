using System.ComponentModel;
using FisherLab.Engine.Search;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Results;

/// <summary>What part of a grid is asked for, and how finely. Without any of it, the whole, cell by cell.</summary>
internal sealed record BlocksQuery
{
    [Description("At most so many columns: each stands for a block of step sizes.")]
    public int? Columns { get; init; }

    [Description("At most so many rows: each stands for a block of dampings.")]
    public int? Rows { get; init; }

    [Description("Index of the first step size, from 0.")]
    public int? StepFrom { get; init; }

    [Description("Index of the last step size.")]
    public int? StepTo { get; init; }

    [Description("Index of the first damping, from 0.")]
    public int? DampingFrom { get; init; }

    [Description("Index of the last damping.")]
    public int? DampingTo { get; init; }

    /// <summary>The names of what was asked for.</summary>
    internal IReadOnlyList<string> Given => [.. All.Where(part => part.Value is not null).Select(part => part.Name)];

    private (string Name, int? Value)[] All =>
        [("columns", Columns), ("rows", Rows), ("stepFrom", StepFrom), ("stepTo", StepTo), ("dampingFrom", DampingFrom), ("dampingTo", DampingTo)];

    /// <summary>The blocks; null where none are asked for, or where something is wrong with them.</summary>
    internal GridWindow? Window(MethodSpec method, out ValidationProblem? wrong)
    {
        GridWindow whole = GridWindow.Whole(method);
        wrong = WrongCount("columns", Columns) ?? WrongCount("rows", Rows)
            ?? WrongRange("step", StepFrom, StepTo, whole.StepSizes)
            ?? (method.Damping is null && (DampingFrom ?? DampingTo) is { } damping
                ? Refuse.Field(DampingFrom is null ? "dampingTo" : "dampingFrom", $"must be left out, because \"{method.Id}\" has no damping; it is {damping}.")
                : WrongRange("damping", DampingFrom, DampingTo, whole.Dampings));
        if (wrong is not null || Given.Count == 0)
            return null;
        int step = StepFrom ?? 0, row = DampingFrom ?? 0;
        return new GridWindow(step, (StepTo ?? whole.StepSizes - 1) - step + 1, row, (DampingTo ?? whole.Dampings - 1) - row + 1)
            .Within(Columns ?? int.MaxValue, Rows ?? int.MaxValue);
    }

    private static ValidationProblem? WrongCount(string name, int? count) =>
        count < 1 ? Refuse.Field(name, $"must be at least 1; it is {count}.") : null;

    private static ValidationProblem? WrongRange(string name, int? from, int? to, int count)
    {
        if (from < 0 || from >= count)
            return Refuse.Field($"{name}From", $"must be an index from 0 to {count - 1}; it is {from}.");
        int least = from ?? 0;
        return to < least || to >= count ? Refuse.Field($"{name}To", $"must be an index from {least} to {count - 1}; it is {to}.") : null;
    }
}
