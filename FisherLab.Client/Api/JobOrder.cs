namespace FisherLab.Client.Api;

/// <summary>What a list of jobs is sorted by.</summary>
public enum JobOrder
{
    /// <summary>The submission.</summary>
    Created,

    /// <summary>In any case.</summary>
    Name,

    /// <summary>The key of the data set.</summary>
    Dataset,

    /// <summary>Running, queued, failed, cancelled, finished.</summary>
    State,

    /// <summary>From the start to the end; jobs that have not ended count as the longest.</summary>
    Duration,
}
