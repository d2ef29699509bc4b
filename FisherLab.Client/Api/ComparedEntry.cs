using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>One method of a job, with what there is to compare.</summary>
/// <param name="Job">The job.</param>
/// <param name="Method">The method.</param>
/// <param name="Best">Its best cell; null where none is computed.</param>
/// <param name="Run">The trajectory of the chosen cell; null where there is none.</param>
/// <param name="Grid">Its grid; null where that is too large to compare cell by cell.</param>
/// <param name="Optimum">L* of its problem; null where there is no solver.</param>
public sealed record ComparedEntry(JobAnswer Job, MethodSpec Method, MethodBest? Best, RunAnswer? Run, GridAnswer? Grid, OptimumAnswer? Optimum);
