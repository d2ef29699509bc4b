namespace FisherLab.Client.Words;

/// <summary>One thing to compare: a job's method, or all of its methods; its best cell, or another.</summary>
/// <param name="Job">The job's id.</param>
/// <param name="Method">The method's id; null for every method of the job.</param>
/// <param name="Step">Index of the step size; null for the best cell.</param>
/// <param name="Damping">Index of the damping; null for a method without one.</param>
public sealed record ComparedRun(string Job, string? Method = null, int? Step = null, int? Damping = null);

/// <summary>The address of the page that compares: <c>compare?runs=JOB.METHOD,JOB.METHOD.STEP.DAMPING,JOB</c>.</summary>
public static class CompareAddress
{
    /// <summary>Relative to the lab's own address.</summary>
    public static string Of(params IEnumerable<ComparedRun> runs) => $"compare?runs={Runs(runs)}";

    /// <summary>The value of <c>runs</c>.</summary>
    public static string Runs(IEnumerable<ComparedRun> runs) => string.Join(',', runs.Select(run =>
        string.Join('.', ((string?[])[run.Job, run.Method, run.Step?.ToString(), run.Damping?.ToString()]).TakeWhile(part => part is not null))));

    /// <summary>What <see cref="Runs"/> wrote; what cannot be read is left out.</summary>
    public static IReadOnlyList<ComparedRun> Read(string? runs) =>
    [
        .. (runs ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(run => run.Split('.'))
            .Where(parts => parts[0].Length > 0)
            .Select(parts => new ComparedRun(parts[0], parts.ElementAtOrDefault(1), Index(parts, 2), Index(parts, 3))).Distinct(),
    ];

    private static int? Index(string[] parts, int place) => int.TryParse(parts.ElementAtOrDefault(place), out int index) && index >= 0 ? index : null;
}
