namespace FisherLab.Client.Api;

/// <summary>What an event of a job's stream carries, be it "state" or "progress".</summary>
/// <param name="State">Where the job stands.</param>
/// <param name="Reason">Why it failed or was cancelled.</param>
/// <param name="Progress">How far it is.</param>
public sealed record JobEvent(JobState State, string? Reason, JobProgress Progress);
