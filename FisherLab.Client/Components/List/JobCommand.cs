using FisherLab.Client.Api;

namespace FisherLab.Client.Components.List;

/// <summary>What a person wants done with a job of the list.</summary>
/// <param name="Job">Which.</param>
public abstract record JobCommand(JobAnswer Job)
{
    /// <summary>Give it another name.</summary>
    public sealed record Rename(JobAnswer Job, string Name) : JobCommand(Job);

    /// <summary>Edit its tags and its note.</summary>
    public sealed record Label(JobAnswer Job) : JobCommand(Job);

    public sealed record Cancel(JobAnswer Job) : JobCommand(Job);

    public sealed record Delete(JobAnswer Job) : JobCommand(Job);

    public sealed record Restore(JobAnswer Job) : JobCommand(Job);
}
