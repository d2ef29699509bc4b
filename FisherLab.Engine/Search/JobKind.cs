namespace FisherLab.Engine.Search;

/// <summary>What sort of work a job is.</summary>
public enum JobKind
{
    /// <summary>Grids of step sizes and dampings.</summary>
    GridSearch,

    /// <summary>Single cells.</summary>
    Optimization,

    /// <summary>A figure of the paper that is no search.</summary>
    Figure,
}
