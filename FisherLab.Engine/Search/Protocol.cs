namespace FisherLab.Engine.Search;

/// <summary>Which settings of a published experiment: those that made its figures and tables, or those that its text prints.</summary>
public enum Protocol
{
    /// <summary>What was run.</summary>
    AsRun,

    /// <summary>What is printed.</summary>
    AsPrinted,
}
