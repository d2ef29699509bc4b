namespace FisherLab.Engine.Paper;

/// <summary>How a mark is drawn.</summary>
public enum FigureShape
{
    Line,

    /// <summary>Small dots.</summary>
    Dots,

    /// <summary>Open circles.</summary>
    Circles,

    /// <summary>Filled stars.</summary>
    Stars,

    /// <summary>From tail to tip.</summary>
    Arrows,
}
