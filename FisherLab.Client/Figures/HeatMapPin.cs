namespace FisherLab.Client.Figures;

/// <summary>Where a pin's letter stands on the maps.</summary>
public sealed record HeatMapPin(int Panel, int Column, int Row, string Letter)
{
    /// <summary>Those that are in sight.</summary>
    public static IReadOnlyList<HeatMapPin> Of(HeatMapData data, IReadOnlyList<GridCell> pins) =>
    [
        .. from pin in pins.Index()
           let place = HeatMapCells.Place(data, pin.Item)
           where place.Panel >= 0
           select new HeatMapPin(place.Panel, place.Column, place.Row, CellPins.Letter(pin.Index)),
    ];
}
