using System.Collections.Specialized;
using System.Web;
using FisherLab.Client.Words;
using Microsoft.AspNetCore.Components;

namespace FisherLab.Client.Pages;

/// <summary>What a person compares, and how it is shown: all of it stands in the address.</summary>
/// <param name="Runs">What is compared.</param>
/// <param name="Above">Whether curves show L − L*, or L.</param>
/// <param name="LogTime">Whether their iterations stand on a log axis.</param>
/// <param name="Tables">The cards that are shown as tables: curves, sensitivity, share, effort, difference.</param>
/// <param name="Difference">The two methods whose grids are drawn over each other; empty for the first two that can be.</param>
public sealed record CompareView(IReadOnlyList<ComparedRun> Runs, bool Above, bool LogTime, IReadOnlyList<string> Tables, IReadOnlyList<ComparedRun> Difference)
{
    /// <summary>The view of an address.</summary>
    public static CompareView Of(NavigationManager navigation)
    {
        NameValueCollection query = HttpUtility.ParseQueryString(new Uri(navigation.Uri).Query);
        return new CompareView(
            CompareAddress.Read(query["runs"]), query["loss"] != "whole", query["time"] == "log",
            [.. (query["tables"] ?? "").Split(',').Where(card => card is "curves" or "sensitivity" or "share" or "effort" or "difference").Distinct()],
            [.. CompareAddress.Read(query["difference"]).Where(run => run.Method is not null).Take(2)]);
    }

    /// <summary>The address of this view; what is as by default is left out.</summary>
    public string Address => $"{CompareAddress.Of(Runs)}{(Above ? "" : "&loss=whole")}{(LogTime ? "&time=log" : "")}{(Tables.Count == 0 ? "" : $"&tables={string.Join(',', Tables)}")}{(Difference.Count < 2 ? "" : $"&difference={CompareAddress.Runs(Difference)}")}";

    /// <summary>The same with a card as a table, or as a chart.</summary>
    public CompareView With(string card, bool asTable) => this with { Tables = asTable ? [.. Tables.Append(card).Distinct()] : [.. Tables.Where(other => other != card)] };
}
