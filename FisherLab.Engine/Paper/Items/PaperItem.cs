using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>A figure or table of the paper: the work it needs, and what it shows.</summary>
public abstract class PaperItem
{
    /// <summary>Its name in paths, such as "figure-1".</summary>
    public abstract string Id { get; }

    /// <summary>Such as "Figure 1".</summary>
    public abstract string Title { get; }

    /// <summary>What it shows, in a few words.</summary>
    public abstract string Subject { get; }

    /// <summary>The jobs it needs; none where nothing is to be run.</summary>
    public virtual IReadOnlyList<JobSpec> Jobs(Protocol protocol) => [];

    /// <summary>What is drawn; null for an item that draws nothing. Panels whose work is not done say so.</summary>
    public virtual FigureData? Draw(Evidence evidence) => null;

    /// <summary>Its cells; null for an item that is no such table.</summary>
    public virtual PaperTable? Fill(Evidence evidence) => null;
}
