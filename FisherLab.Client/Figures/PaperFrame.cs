namespace FisherLab.Client.Figures;

/// <summary>How much room a figure of the paper has.</summary>
public enum PaperFrame
{
    /// <summary>A card of the gallery: one look, without titles of axes and without the data.</summary>
    Small,

    /// <summary>A page of its own, in the published layout.</summary>
    Wide,

    /// <summary>A narrow screen: the panels one below the other, those of a column together.</summary>
    Narrow,
}
