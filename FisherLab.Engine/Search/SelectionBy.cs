namespace FisherLab.Engine.Search;

/// <summary>The number of a run that a selection compares.</summary>
public enum SelectionBy
{
    /// <summary>The last recorded loss, as in the paper.</summary>
    FinalLoss,

    /// <summary>The smallest recorded loss.</summary>
    BestLoss,
}
