namespace FisherLab.Engine.Running;

/// <summary>How a run ended; a numerical breakdown is one of the ends, not an exception.</summary>
public enum Outcome
{
    /// <summary>Not computed yet.</summary>
    Pending,

    /// <summary>All iterations were made.</summary>
    Finished,

    /// <summary>The loss exceeded the stop rule's bound, or was not finite.</summary>
    Diverged,

    /// <summary>The curvature's system has no finite solution; the final loss is the last recorded one.</summary>
    Singular,

    /// <summary>The job was cancelled before the run was made.</summary>
    Cancelled,
}
