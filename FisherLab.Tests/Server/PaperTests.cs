using System.Net;
using FisherLab.Client.Api;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;

namespace FisherLab.Tests.Server;

/// <summary>The paper by REST.</summary>
public sealed class PaperTests(LabServer server) : IClassFixture<LabServer>
{
    private PaperApi Paper => new(server.Http);

    private async Task<PaperDetailAnswer> Run(string item, Protocol protocol = Protocol.AsRun)
    {
        foreach (JobAnswer job in (await Paper.Run(item, protocol)).Items)
            await server.Until(job.Id, answer => !answer.IsUnderWay);
        return await Paper.Get(item, protocol);
    }

    [Fact]
    public async Task EveryItemIsListedUnderBothProtocols()
    {
        foreach (Protocol protocol in Enum.GetValues<Protocol>())
        {
            ListAnswer<PaperItemAnswer> list = await Paper.List(protocol);
            Assert.Equal(PaperItems.All.Select(item => item.Id), list.Items.Select(item => item.Id));
            Assert.All(list.Items, item => Assert.Equal(protocol, item.Protocol));
            Assert.All(list.Items.Where(item => item.Jobs.Count == 0), item => Assert.Equal(PaperState.Finished, item.State));
        }
    }

    [Theory]
    [InlineData("figure-2", Protocol.AsRun)]
    [InlineData("figure-4", Protocol.AsPrinted)]
    public async Task AFigureIsAJobThatIsDrawnOnce(string item, Protocol protocol)
    {
        Assert.Null((await Paper.Get(item, protocol)).Figure);
        PaperDetailAnswer answer = await Run(item, protocol);
        Assert.Equal(PaperState.Finished, answer.State);
        Assert.Equal(6, answer.Figure!.Panels.Count);
        PaperJobAnswer job = Assert.Single(answer.Jobs);
        Assert.Equal(job.Id, Assert.Single((await Paper.Run(item, protocol)).Items).Id);

        JobAnswer again = await server.Run(job.Spec);
        Assert.Equal((1, JobKind.Figure), (again.Reused, again.Spec.Kind));
        Assert.Empty((await server.Jobs.Best(again.Id)).Methods);
    }

    [Fact]
    public async Task Figure6IsDrawnFromFourJobs()
    {
        PaperDetailAnswer answer = await Run("figure-6");
        Assert.Equal((4, PaperState.Finished), (answer.Jobs.Count, answer.State));
        Assert.All(answer.Figure!.Panels, panel => Assert.Equal(4, panel.Marks.Count));
    }

    [Fact]
    public async Task Table6JudgesWhatWasRunAndNamesTheRest()
    {
        JobAnswer boston = await server.Run(PaperGrid.Of("boston", Protocol.AsRun));
        PaperDetailAnswer table = await Paper.Get("table-6", Protocol.AsRun);
        VerdictAnswer[] own = [.. table.Verdicts.Where(verdict => verdict.Dataset == "boston")];
        Assert.Equal([Verdict.Exact, Verdict.Tied, Verdict.Differs], own.Select(verdict => verdict.Verdict));
        Assert.All(own, verdict => Assert.True(verdict.Expected && verdict.Job == boston.Id));
        Assert.Equal(290.646, own[2].Printed.FinalLoss, 1e-3);

        PaperDetailAnswer figure = await Paper.Get("figure-3", Protocol.AsRun);
        Assert.Equal(PaperState.NotRun, figure.State);
        Assert.Null(figure.Figure!.Panels.Single(panel => panel.Id == "boston").Missing);
        Assert.NotNull(figure.Figure.Panels.Single(panel => panel.Id == "breast-cancer").Missing);
        Assert.Equal(3, figure.Verdicts.Count);
    }

    [Fact]
    public async Task ATableOfSettingsHasTwoColumnsOfItsFileForEachOfItsOwn()
    {
        string[] lines = (await server.Http.GetStringAsync("api/paper/table-5?format=csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal("Parameter (printed),Parameter (here),Grid (printed),Grid (here),Values from 10⁰ on (printed),Values from 10⁰ on (here)", lines[0]);
        Assert.Equal(3, lines.Length);
    }

    [Theory]
    [InlineData("api/paper/figure-7", HttpStatusCode.NotFound, "figure-6")]
    [InlineData("api/paper/figure-1?protocol=asDreamt", HttpStatusCode.BadRequest, "asRun, asPrinted")]
    [InlineData("api/paper/figure-1?format=pdf", HttpStatusCode.BadRequest, "json, csv, latex, svg")]
    [InlineData("api/paper?protocol=", HttpStatusCode.BadRequest, "asRun, asPrinted")]
    public async Task WhatIsNotThereIsNamedWithWhatIs(string path, HttpStatusCode status, string says)
    {
        HttpResponseMessage answer = await server.Http.GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnItemWithoutJobsCannotBeRun() =>
        Assert.Equal(HttpStatusCode.Conflict, (await Assert.ThrowsAsync<ApiException>(() => Paper.Run("differences", Protocol.AsRun))).Status);

    [Theory]
    [InlineData("csv", "panel,mark,label,index,x,y")]
    [InlineData("latex", @"\toprule")]
    [InlineData("svg", "<svg")]
    public async Task AFigureLeavesTheLabAsATable(string format, string says)
    {
        await Run("figure-4");
        Assert.Contains(says, await server.Http.GetStringAsync($"api/paper/figure-4?format={format}"), StringComparison.Ordinal);
    }
}
