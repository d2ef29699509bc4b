namespace FisherLab.Engine.Search;

/// <summary>Whether a final loss is a property of the run, or of the rounding: the class of its largest relative change under perturbations of one ulp.</summary>
public enum Stability
{
    /// <summary>Not asked.</summary>
    Unknown,

    /// <summary>At most 10⁻⁸.</summary>
    Stable,

    /// <summary>At most 10⁻³.</summary>
    Sensitive,

    /// <summary>More, or another end.</summary>
    Unstable,
}
