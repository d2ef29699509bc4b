namespace FisherLab.Client.Api;

/// <summary>Where the stability of a method's cells stands.</summary>
public enum StabilityProgress
{
    /// <summary>Not asked, or its job was stopped.</summary>
    None,

    /// <summary>It comes after the cells.</summary>
    Pending,

    Done,
}
