namespace FisherLab.Engine.Paper;

/// <summary>How a cell that the paper prints stands in our grid. The first that holds, in the order unstable, exact, tied, adjacent, differs.</summary>
public enum Verdict
{
    /// <summary>It is our argmin.</summary>
    Exact,

    /// <summary>It is as good as our argmin.</summary>
    Tied,

    /// <summary>It is one grid step away, along one axis, from a cell that is exact or tied.</summary>
    Adjacent,

    /// <summary>Rounding decides its loss, so that nothing can be said of its place.</summary>
    Unstable,

    /// <summary>None of these.</summary>
    Differs,
}
