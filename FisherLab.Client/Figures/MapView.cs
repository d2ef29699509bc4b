namespace FisherLab.Client.Figures;

/// <summary>How a person looks at the heat maps.</summary>
/// <param name="Colour">How losses become colours.</param>
/// <param name="Whole">Whether the whole grid is shown, or where it varies.</param>
/// <param name="Ridge">Whether the best step size of each damping is drawn.</param>
/// <param name="Table">Whether the grid is shown as a table.</param>
public sealed record MapView(ColourMode Colour, bool Whole, bool Ridge, bool Table);
