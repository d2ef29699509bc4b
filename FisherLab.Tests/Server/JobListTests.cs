using System.Net;
using System.Text;
using FisherLab.Client.Api;

namespace FisherLab.Tests.Server;

public sealed class JobListTests : IAsyncLifetime
{
    // The database rounds start and end to milliseconds, of two jobs.
    private const double Resolution = 2;

    private LabServer server = null!;
    private JobAnswer apples = null!, zebra = null!, pears = null!, stopped = null!;

    public async ValueTask InitializeAsync()
    {
        server = await LabServer.Start();
        using var csv = new MemoryStream(Encoding.UTF8.GetBytes("a,b,y\n1,2,3\n4,5,6\n7,9,8\n"));
        await server.Datasets.UploadCsv("Orchard", "y", csv);
        apples = await server.Run(Specs.Small(5) with { Name = "Äpfel, 100 % sure" });
        zebra = await server.Run(Specs.Small(6) with { Name = "Zebra", Methods = [Specs.Small().Methods[0]] });
        pears = await server.Run(Specs.Small(7, "orchard") with { Name = "apple_pie" });
        stopped = await server.Jobs.Cancel((await server.Jobs.Submit(Specs.Endless() with { Name = "Never ends" })).Id);
        await server.Jobs.Change(zebra.Id, new JobChange { Tags = ["For the Paper", "striped"], Note = "Look at the\nSECOND row." });
        await server.Jobs.Change(pears.Id, new JobChange { Tags = ["for the paper"] });
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task ASearchFindsNamesNotesTagsDataSetsIdsAndFingerprints()
    {
        await Expect("äpfel", apples);
        await Expect("ZEBRA", zebra);
        await Expect("second", zebra);
        await Expect("striped zebra", zebra);
        await Expect("striped apple", []);
        await Expect("the paper", pears, zebra);
        await Expect("orchard", pears);
        await Expect(zebra.Id, zebra);
        await Expect(apples.Fingerprint[..10], apples);
        await Expect("100 %", apples);
        await Expect("%", apples);
        await Expect("_", pears);
        await Expect("  ", stopped, pears, zebra, apples);

        Task Expect(string search, params JobAnswer[] jobs) => ExpectList(new JobsFilter { Search = search }, jobs);
    }

    [Fact]
    public async Task FiltersNarrowTheListTogether()
    {
        await ExpectList(new JobsFilter { States = [JobState.Cancelled] }, stopped);
        await ExpectList(new JobsFilter { States = [JobState.Cancelled, JobState.Finished] }, stopped, pears, zebra, apples);
        await ExpectList(new JobsFilter { Dataset = "boston", States = [JobState.Finished] }, zebra, apples);
        await ExpectList(new JobsFilter { Optimizer = "naturalGradientDescent" }, pears, apples);
        await ExpectList(new JobsFilter { Tag = "FOR THE PAPER" }, pears, zebra);
        await ExpectList(new JobsFilter { Tag = "the paper" });
        await ExpectList(new JobsFilter { Tag = "for the paper", Dataset = "boston", Search = "row" }, zebra);
        Assert.Equal([("for the paper", 2), ("striped", 1)], (await server.Jobs.Tags()).Items.Select(tag => (tag.Tag, tag.Jobs)));
    }

    [Theory]
    [InlineData(JobOrder.Created, false)]
    [InlineData(JobOrder.Created, true)]
    [InlineData(JobOrder.Name, false)]
    [InlineData(JobOrder.Name, true)]
    [InlineData(JobOrder.Dataset, false)]
    [InlineData(JobOrder.Dataset, true)]
    [InlineData(JobOrder.State, false)]
    [InlineData(JobOrder.State, true)]
    [InlineData(JobOrder.Duration, false)]
    [InlineData(JobOrder.Duration, true)]
    public async Task PagesHoldEveryJobOnceInOrderWhileOthersAreSubmitted(JobOrder order, bool descending)
    {
        var filter = new JobsFilter { Order = order, Descending = descending };
        string[] before = [apples.Id, zebra.Id, pears.Id, stopped.Id];
        var seen = new List<JobAnswer>();
        string? cursor = null;
        do
        {
            ListAnswer<JobAnswer> page = await server.Jobs.List(cursor, limit: 1, filter);
            seen.Add(Assert.Single(page.Items));
            cursor = page.Next;
            if (seen.Count <= 3) // equal work, so each is finished at once; their names fall before, between and behind the others
                await server.Jobs.Submit(Specs.Small(5 + seen.Count - 1, seen.Count == 3 ? "orchard" : "boston") with { Name = $"{"amz"[seen.Count - 1]} new" });
        }
        while (cursor is not null);

        Assert.Equal(seen.Count, seen.Select(job => job.Id).Distinct().Count());
        Assert.Empty(before.Except(seen.Select(job => job.Id)));
        List<JobAnswer> ascending = [.. descending ? seen.AsEnumerable().Reverse() : seen];
        if (order == JobOrder.Duration)
            Assert.All(ascending.Zip(ascending.Skip(1)), pair => Assert.True(Milliseconds(pair.First) <= Milliseconds(pair.Second) + Resolution));
        else
            Assert.Equal(ascending.OrderBy(job => job, By(order)).Select(job => job.Id), ascending.Select(job => job.Id));
    }

    [Fact]
    public async Task EachOrderHasADirectionOfItsOwn()
    {
        await ExpectList(new JobsFilter { Order = JobOrder.Name }, pears, stopped, zebra, apples);
        await ExpectList(new JobsFilter { Order = JobOrder.State, Search = "e" }, stopped, apples, zebra, pears);
        Assert.Equal(
            (await server.Jobs.List(filter: new JobsFilter { Order = JobOrder.Duration })).Items.Select(job => job.Id),
            (await server.Jobs.List(filter: new JobsFilter { Order = JobOrder.Duration, Descending = true })).Items.Select(job => job.Id));
    }

    [Fact]
    public async Task ACursorBelongsToItsOrder()
    {
        string cursor = (await server.Jobs.List(limit: 1, filter: new JobsFilter { Order = JobOrder.Name })).Next!;
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => server.Jobs.List(cursor, filter: new JobsFilter { Order = JobOrder.Duration }));
        Assert.Equal((HttpStatusCode.BadRequest, "cursor"), (refused.Status, refused.Errors.Single().Key));
    }

    // The order in words: a key, then the id.
    private static Comparer<JobAnswer> By(JobOrder order) => Comparer<JobAnswer>.Create((one, other) => order switch
    {
        JobOrder.Name => string.CompareOrdinal(one.Name.ToLowerInvariant(), other.Name.ToLowerInvariant()),
        JobOrder.Dataset => string.CompareOrdinal(one.Spec.Problem.Dataset, other.Spec.Problem.Dataset),
        JobOrder.State => Rank(one).CompareTo(Rank(other)),
        _ => 0,
    } is var sign and not 0 ? sign : string.CompareOrdinal(one.Id, other.Id));

    private static int Rank(JobAnswer job) =>
        Array.IndexOf([JobState.Running, JobState.Queued, JobState.Failed, JobState.Cancelled, JobState.Finished], job.State);

    private static double Milliseconds(JobAnswer job) => job.EndedAt is { } end && job.StartedAt is { } start ? (end - start).TotalMilliseconds : double.MaxValue;

    private async Task ExpectList(JobsFilter filter, params JobAnswer[] jobs) =>
        Assert.Equal(jobs.Select(job => job.Name), (await server.Jobs.List(limit: 100, filter: filter)).Items.Select(job => job.Name));
}
