using System.Collections.Specialized;
using System.Web;
using FisherLab.Client.Figures;
using Microsoft.AspNetCore.Components;

namespace FisherLab.Client.Pages;

/// <summary>What a person looks at on a job's page: all of it stands in the address.</summary>
/// <param name="Cell">The selected cell; null for the one that the lab would choose.</param>
/// <param name="Pins">Cells whose curves are drawn with those of the selected one.</param>
/// <param name="Map">The heat maps.</param>
/// <param name="Curves">The curves of losses.</param>
/// <param name="Tab">Of the selected cell: curves, slices, norms or values.</param>
/// <param name="Part">On a small screen: grid, curves, best or about.</param>
public sealed record JobView(GridCell? Cell, IReadOnlyList<GridCell> Pins, MapView Map, CurveView Curves, string Tab, string Part)
{
    public static IReadOnlyList<string> Tabs { get; } = ["curves", "slices", "norms", "values"];

    /// <summary>The view of an address.</summary>
    public static JobView Of(NavigationManager navigation, bool wide)
    {
        NameValueCollection query = HttpUtility.ParseQueryString(new Uri(navigation.Uri).Query);
        string tab = query["tab"] ?? "";
        return new JobView(
            query["method"] is { } method && int.TryParse(query["step"], out int step)
                ? new GridCell(method, step, int.TryParse(query["damping"], out int damping) ? damping : null)
                : null,
            CellPins.Read(query["pins"]),
            new MapView(
                Enum.TryParse(query["colour"], ignoreCase: true, out ColourMode colour) ? colour : ColourMode.Quantiles,
                query["extent"] is { } extent ? extent == "whole" : wide,
                query["ridge"] == "shown",
                query["show"] == "table"),
            new CurveView(query["loss"] == "above-minimum", query["time"] == "log"),
            Tabs.Contains(tab) ? tab : Tabs[0],
            query["part"] is "curves" or "best" or "about" ? query["part"]! : "grid");
    }

    /// <summary>The address of this view; what is as by default is left out.</summary>
    public string Address(NavigationManager navigation, bool wide) => navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["method"] = Cell?.Method,
        ["step"] = Cell?.Step,
        ["damping"] = Cell?.Damping,
        ["pins"] = Pins.Count == 0 ? null : CellPins.Write(Pins),
        ["colour"] = Map.Colour == ColourMode.Quantiles ? null : Map.Colour.ToString().ToLowerInvariant(),
        ["extent"] = Map.Whole == wide ? null : Map.Whole ? "whole" : "varies",
        ["ridge"] = Map.Ridge ? "shown" : null,
        ["show"] = Map.Table ? "table" : null,
        ["loss"] = Curves.AboveMinimum ? "above-minimum" : null,
        ["time"] = Curves.LogTime ? "log" : null,
        ["tab"] = Tab == Tabs[0] ? null : Tab,
        ["part"] = Part == "grid" ? null : Part,
    });
}
