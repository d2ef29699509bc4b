namespace FisherLab.Client.Api;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    Queued,
    Running,
    Finished,
    Failed,
    Cancelled,
}
