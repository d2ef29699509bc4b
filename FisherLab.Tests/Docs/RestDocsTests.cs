using System.Text.RegularExpressions;

namespace FisherLab.Tests.Docs;

/// <summary>The guide to the routes and the requests for editors have every approved route, and none that is not.</summary>
public sealed partial class RestDocsTests
{
    private static readonly string[] Routes =
        [.. File.ReadLines(DocsFolder.Path("../FisherLab.Tests/Architecture/Approved/routes.approved.txt")).Select(line => string.Join(' ', line.Split(' ').Take(2))).Order(StringComparer.Ordinal)];

    [Fact]
    public void TheGuideHasASectionForEachRouteAndForNoOther() =>
        Assert.Equal(Routes, Heading().Matches(File.ReadAllText(DocsFolder.Path("rest.md"))).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void TheGuideCallsEachRouteAndNoOther() =>
        Assert.Equal(Routes, Curl().Matches(File.ReadAllText(DocsFolder.Path("rest.md"))).Select(match => RouteOf(MethodOf(match), match.Groups["path"].Value)).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void TheRequestsForEditorsCallEachRouteAndNoOther() =>
        Assert.Equal(Routes, Request().Matches(File.ReadAllText(DocsFolder.Path("fisherlab.http"))).Select(match => RouteOf(match.Groups["method"].Value, match.Groups["path"].Value)).Distinct().Order(StringComparer.Ordinal));

    // The route with fewest holes that fits, as the server chooses; where none does, the request itself, which then stands out.
    private static string RouteOf(string method, string path) => Routes
        .Where(route => Regex.IsMatch($"{method} {path}", $"^{Hole().Replace(route, "[^/]+")}$"))
        .OrderBy(route => route.Count(sign => sign == '{')).FirstOrDefault($"{method} {path}");

    private static string MethodOf(Match curl)
    {
        string call = curl.Value;
        return Method().Match(call) is { Success: true } given ? given.Groups[1].Value
            : call.Contains(" -d ", StringComparison.Ordinal) || call.Contains("--data-binary", StringComparison.Ordinal) ? "POST" : "GET";
    }

    [GeneratedRegex(@"^### `(\w+ \S+)`$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^curl .*?\$LAB(?<path>[^""?]+).*$", RegexOptions.Multiline)]
    private static partial Regex Curl();

    [GeneratedRegex(@"^(?<method>[A-Z]+) \{\{lab\}\}(?<path>[^?\s]+)", RegexOptions.Multiline)]
    private static partial Regex Request();

    [GeneratedRegex(@"-X (\w+)")]
    private static partial Regex Method();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Hole();
}
