using System.Net;
using FisherLab.Client.Api;

namespace FisherLab.Tests.Server;

public sealed class HostTests(LabServer server) : IClassFixture<LabServer>
{
    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:1234", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    public async Task TheLabAnswersOnlyToItsOwnNames(string host, HttpStatusCode expected)
    {
        foreach (string route in (string[])["health", "api/jobs", "hangfire", ""])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, route);
            request.Headers.Host = host;
            using HttpResponseMessage response = await server.Http.SendAsync(request);
            Assert.Equal(expected, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("Origin", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://localhost:1", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.NotFound)]
    [InlineData("Origin", "self", HttpStatusCode.NotFound)]
    public async Task APageOfAnotherSiteCannotWrite(string header, string value, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/jobs/none/cancel");
        request.Headers.TryAddWithoutValidation(header, value == "self" ? server.Address : value);
        using HttpResponseMessage response = await server.Http.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task TheLabIsHealthyAndDescribesItself()
    {
        HealthAnswer health = await server.Catalog.Health();
        Assert.Equal(("healthy", "SQLite"), (health.Status, health.Storage));
        CatalogAnswer catalog = await server.Catalog.Get();
        Assert.Contains(catalog.Datasets, dataset => dataset is { Key: "boston", Available: true, Place: "embedded", Rows: 506 });
        Assert.Contains(catalog.Optimizers, kind => kind.Kind == "naturalGradientDescent" && kind.Knobs.Count == 2);
        Assert.Equal(catalog.Datasets.Select(dataset => dataset.Key), (await server.Datasets.List()).Items.Select(dataset => dataset.Key));
    }

    [Theory]
    [InlineData("nowhere", "text/html,application/xhtml+xml,*/*;q=0.8", "text/html")]
    [InlineData("jobs/a/b/c", "text/html", "text/html")]
    [InlineData("nowhere", "application/json", "application/problem+json")]
    [InlineData("nowhere", "*/*", "application/problem+json")]
    [InlineData("nowhere", "nonsense", "application/problem+json")]
    [InlineData("nowhere", null, "application/problem+json")]
    [InlineData("api/nowhere", "text/html,*/*;q=0.8", "application/problem+json")]
    [InlineData("api/jobs/none", "text/html,*/*;q=0.8", "application/problem+json")]
    public async Task WhereThereIsNothingAPersonSeesAPageAndAScriptReadsAProblem(string route, string? accepted, string answered)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, route);
        request.Headers.TryAddWithoutValidation("Accept", accepted);
        using HttpResponseMessage response = await server.Http.SendAsync(request);
        Assert.Equal((HttpStatusCode.NotFound, answered), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Contains(answered == "text/html" ? "_framework/blazor.web" : "There is no", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNotPossibleIsNoLostPage()
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "docs");
        request.Headers.Add("Accept", "text/html,*/*;q=0.8");
        using HttpResponseMessage response = await server.Http.SendAsync(request);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("openapi/v1.json", "/api/jobs/{id}/runs/{method}")]
    [InlineData("docs", "FisherLab")]
    [InlineData("hangfire", "FisherLab workers")]
    public async Task TheReferenceAndTheDashboardAreServed(string route, string holds) =>
        Assert.Contains(holds, await server.Http.GetStringAsync(route), StringComparison.Ordinal);
}
