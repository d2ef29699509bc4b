namespace FisherLab.Engine;

/// <summary>Describes a kind of a family (an optimizer, a curvature, a likelihood, a probe) for the catalogue, the form and the legend.</summary>
/// <param name="title">The field's name for it, as a reader would say it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class KindAttribute(string title) : Attribute
{
    public string Title { get; } = title;

    /// <summary>A short form for legends and narrow columns.</summary>
    public string Symbol { get; init; } = title;

    /// <summary>The defining formula, in Unicode.</summary>
    public string Formula { get; init; } = "";

    /// <summary>Where the formula stands.</summary>
    public string Source { get; init; } = "";

    /// <summary>Place in lists; kinds of equal order follow by name.</summary>
    public int Order { get; init; } = 100;
}
