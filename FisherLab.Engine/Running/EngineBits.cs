namespace FisherLab.Engine.Running;

/// <summary>The version of the engine's arithmetic.</summary>
public static class EngineBits
{
    /// <summary>Raised whenever any bit of any result changes; part of every fingerprint, so that stored work is never mixed with work that would differ.</summary>
    public const int Version = 4;
}
