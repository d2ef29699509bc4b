using System.Collections.Specialized;
using System.Web;
using FisherLab.Client.Figures;
using Microsoft.AspNetCore.Components;

namespace FisherLab.Client.Pages;

/// <summary>What a person looks at on a job's page: all of it stands in the address.</summary>
/// <param name="Cell">The selected cell; null for the one that the lab would choose.</param>
/// <param name="Colour">How losses become colours.</param>
/// <param name="Whole">Whether the whole grid is shown, or where it varies.</param>
/// <param name="Tab">Of the selected cell: curves, norms or values.</param>
/// <param name="Part">On a small screen: grid, curves, best or about.</param>
/// <param name="Table">Whether the grid is shown as a table.</param>
public sealed record JobView(GridCell? Cell, ColourMode Colour, bool Whole, string Tab, string Part, bool Table)
{
    public static IReadOnlyList<string> Tabs { get; } = ["curves", "norms", "values"];

    /// <summary>The view of an address.</summary>
    public static JobView Of(NavigationManager navigation, bool wide)
    {
        NameValueCollection query = HttpUtility.ParseQueryString(new Uri(navigation.Uri).Query);
        string tab = query["tab"] ?? "";
        return new JobView(
            query["method"] is { } method && int.TryParse(query["step"], out int step)
                ? new GridCell(method, step, int.TryParse(query["damping"], out int damping) ? damping : null)
                : null,
            Enum.TryParse(query["colour"], ignoreCase: true, out ColourMode colour) ? colour : ColourMode.Quantiles,
            query["extent"] is { } extent ? extent == "whole" : wide,
            Tabs.Contains(tab) ? tab : Tabs[0],
            query["part"] is "curves" or "best" or "about" ? query["part"]! : "grid",
            query["show"] == "table");
    }

    /// <summary>The address of this view; what is as by default is left out.</summary>
    public string Address(NavigationManager navigation, bool wide) => navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["method"] = Cell?.Method,
        ["step"] = Cell?.Step,
        ["damping"] = Cell?.Damping,
        ["colour"] = Colour == ColourMode.Quantiles ? null : Colour.ToString().ToLowerInvariant(),
        ["extent"] = Whole == wide ? null : Whole ? "whole" : "varies",
        ["tab"] = Tab == Tabs[0] ? null : Tab,
        ["part"] = Part == "grid" ? null : Part,
        ["show"] = Table ? "table" : null,
    });
}
