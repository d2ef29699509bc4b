using System.Collections.Specialized;
using System.Web;
using FisherLab.Client.Api;
using Microsoft.AspNetCore.Components;

namespace FisherLab.Client.Pages;

/// <summary>What a person looks at on the list of jobs: all of it stands in the address.</summary>
/// <param name="Filter">Which jobs, in which order.</param>
/// <param name="Cursor">The page; null for the first.</param>
public sealed record JobListView(JobsFilter Filter, string? Cursor)
{
    /// <summary>The view of an address; what it does not understand is left out.</summary>
    public static JobListView Of(NavigationManager navigation)
    {
        NameValueCollection query = HttpUtility.ParseQueryString(new Uri(navigation.Uri).Query);
        var filter = new JobsFilter
        {
            Search = Text("search"),
            States = [.. (Text("state") ?? "").Split(',').Select(Parsed<JobState>).OfType<JobState>().Distinct().Order()],
            Dataset = Text("dataset"),
            Optimizer = Text("optimizer"),
            Tag = Text("tag"),
            Order = Parsed<JobOrder>(Text("order") ?? "") ?? JobOrder.Created,
            Descending = bool.TryParse(Text("descending"), out bool descending) ? descending : null,
            Deleted = Text("deleted") == "true",
        };
        return new JobListView(filter, Text("cursor"));

        string? Text(string name) => query[name] is { Length: > 0 } text ? text : null;
    }

    /// <summary>The address of this view.</summary>
    public string Address(NavigationManager navigation) => navigation.GetUriWithQueryParameters(
        "jobs", Filter.Query.Append(new("cursor", Cursor)).ToDictionary(part => part.Key, part => (object?)part.Value));

    private static T? Parsed<T>(string word) where T : struct, Enum => Enum.TryParse(word, ignoreCase: true, out T value) && Enum.IsDefined(value) ? value : null;
}
