namespace FisherLab.Engine.Paper;

/// <summary>A place where the text prints one thing and another was run, with the evidence for it. One a file; they are found by reflection.</summary>
public abstract class Difference
{
    /// <summary>From 1, in the order of the list.</summary>
    public abstract int Number { get; }

    /// <summary>Where in the paper: figure, table, section or equation.</summary>
    public abstract string Where { get; }

    public abstract string Printed { get; }

    public abstract string AsRun { get; }

    /// <summary>The items whose numbers it changes; none for a misprint that is corrected in both protocols.</summary>
    public virtual IReadOnlyList<string> Items => [];

    /// <summary>Numbers computed from the data that are here; empty where it has none, or what it needs is not here.</summary>
    public virtual IReadOnlyList<Finding> Find(Evidence evidence) => [];
}
