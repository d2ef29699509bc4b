using FisherLab.Engine.Paper;

namespace FisherLab.Client.Figures;

/// <summary>Where a panel stands in its figure, as parts of the whole from 0 to 1; the vertical ones from the bottom.</summary>
public sealed record PanelPlace(FigurePanel Panel, double Left, double Right, double Bottom, double Top);
