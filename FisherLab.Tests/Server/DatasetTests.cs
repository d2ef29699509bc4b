using System.Net;
using System.Text;
using FisherLab.Client.Api;
using FisherLab.Engine.Datasets;
using FisherLab.Tests.Datasets;
using MathNet.Numerics.Statistics;

namespace FisherLab.Tests.Server;

public sealed class DatasetTests(LabServer server) : IClassFixture<LabServer>
{
    [Fact]
    public async Task ADataSetTellsItsColumnsAndFirstRows()
    {
        DatasetAnswer boston = await server.Datasets.Get("boston");
        Dataset data = KnownData.Load("boston");
        DatasetOverview look = boston.Overview!;
        Assert.Equal((506, 13, "gaussian", "embedded", data.Content), (boston.Rows, boston.Columns, boston.Likelihood, boston.Place, boston.Content));
        Assert.StartsWith("https://", boston.Source, StringComparison.Ordinal);
        Assert.Equal(data.FeatureNames, look.Columns.Select(column => column.Name));
        for (int d = 0; d < data.Columns; d++)
        {
            (double mean, double deviation) = Enumerable.Range(0, data.Rows).Select(n => data.Features.Span[n * data.Columns + d]).MeanStandardDeviation();
            Assert.Equal(mean, look.Columns[d].Mean, 1e-12 * Math.Abs(mean));
            Assert.Equal(deviation, look.Columns[d].StandardDeviation, 1e-12 * deviation);
        }

        Assert.True(look.Columns.Single(column => column.Name == "chas").IsBinary);
        Assert.Equal(("medv", 506), (look.Target.Name, look.Target.Histogram.Sum()));
        Assert.Equal(20, look.FirstRows.Count);
        for (int n = 0; n < 20; n++)
            Assert.Equal([.. data.Features.Span.Slice(n * 13, 13), data.Targets.Span[n]], look.FirstRows[n]);
        Assert.Equal(14, look.Collinearity!.Rank);
    }

    [Fact]
    public async Task AFileThatIsNotHereIsToldOfWithItsAddresses()
    {
        await using LabServer bare = await LabServer.Start(("Lab:Datasets", ""));
        DatasetAnswer yacht = await bare.Datasets.Get("yacht");
        Assert.Equal((false, null), (yacht.Available, yacht.Overview));
        Assert.Contains("yacht.txt", yacht.Reason, StringComparison.Ordinal);
        Assert.All(yacht.Addresses, address => Assert.StartsWith("https://", address, StringComparison.Ordinal));
        DatasetAnswer listed = (await bare.Datasets.List()).Items.Single(item => item.Key == "yacht");
        Assert.Equal(yacht.Addresses, listed.Addresses);
    }

    [Fact]
    public async Task APreviewTellsTheTargetsAndStoresNothing()
    {
        string before = await server.Contents();
        PreviewAnswer preview = await server.Datasets.PreviewCsv(Text("size,kind,sign,=1+1\n1.5,0,-1,7\n2.5,1,1,7\n4,1,1,7\n"));
        Assert.Equal(3, preview.Rows);
        Assert.Equal(["size", "kind", "sign", "=1+1"], preview.Columns.Select(column => column.Name));
        Assert.Equal(["gaussian", "bernoulli", "bernoulli", "gaussian"], preview.Targets.Select(target => target.Likelihood));
        Assert.True(preview.Columns[3].IsConstant);
        Assert.Equal([1.5, 0, -1, 7], preview.FirstRows[0]);

        PreviewAnswer sparse = await server.Datasets.PreviewLibsvm(Text("+1 1:2\n-1 3:0.5\n"));
        Assert.Equal(["x1", "x2", "x3", "label"], sparse.Columns.Select(column => column.Name));
        Assert.Equal([new TargetChoice("label", "bernoulli")], sparse.Targets);
        Assert.Equal(before, await server.Contents());
    }

    [Fact]
    public async Task APreviewPromisesWhatTheUploadKeeps()
    {
        const string File = "a,b,c\n1,0,3\n2,1,4\n5,1,9\n";
        foreach (TargetChoice target in (await server.Datasets.PreviewCsv(Text(File))).Targets)
        {
            DatasetAnswer uploaded = await server.Datasets.UploadCsv($"promise {target.Name}", target.Name, Text(File));
            Assert.Equal((target.Likelihood, target.Name), (uploaded.Likelihood, uploaded.Target));
        }
    }

    [Fact]
    public async Task WhatIsDrawnForTheFiguresIsListedLast()
    {
        await server.Datasets.UploadCsv("zebras", "c", Text("a,b,c\n1,0,3\n2,1,4\n"));
        List<string> keys = [.. (await server.Datasets.List()).Items.Select(item => item.Key)];
        int drawn = keys.IndexOf("figure-1");
        Assert.InRange(keys.IndexOf("zebras"), keys.IndexOf("yacht") + 1, drawn - 1);
        Assert.All(keys[drawn..], key => Assert.StartsWith("figure-", key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task APreviewRefusesWhatAnUploadRefuses()
    {
        foreach (var (_, type, body, _, _, says) in BadUploads.Table.Where(bad => bad is { Status: 400, Named: "body" } && bad.Says != "'z'"))
        {
            ApiException refused = await Assert.ThrowsAsync<ApiException>(() => type == "text/csv" ? server.Datasets.PreviewCsv(Text(body)) : server.Datasets.PreviewLibsvm(Text(body)));
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains(says, refused.Errors["body"][0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task BombsAreRefusedBeforeTheyGoOff()
    {
        string before = await server.Contents();
        foreach ((string body, string says) in ((string, string)[])[
            (new string(',', 999_999) + "\n", "1,000,000 columns"),
            ("a,b\n1," + new string('9', 20_000_000), "Line 2: the line has more than"),
            ("a,b\n1," + new string('9', 3_000_000), "Line 2, column 2"),
            (new string(',', 5_000_000), "Line 1"),
            ("a,b\n=cmd|' /C calc'!A0,2\n", "'=cmd|'"),
            ($"a,{new string('b', 201)}\n1,2\n", "at most 200 characters")])
        {
            ApiException refused = await Assert.ThrowsAsync<ApiException>(() => server.Datasets.PreviewCsv(Text(body)));
            Assert.Contains(says, refused.Errors["body"][0], StringComparison.Ordinal);
            await Assert.ThrowsAsync<ApiException>(() => server.Datasets.UploadCsv("bomb", "a", Text(body)));
        }

        Assert.Equal(before, await server.Contents());
    }

    [Fact]
    public async Task WideDataAreShownInPart()
    {
        string header = string.Join(',', Enumerable.Range(0, 1500).Select(i => $"c{i}")), row = string.Join(',', Enumerable.Range(0, 1500));
        DatasetAnswer wide = await server.Datasets.UploadCsv("wide", "c3", Text($"{header}\n{row}\n"));
        DatasetOverview look = (await server.Datasets.Get(wide.Key)).Overview!;
        Assert.Equal((999, 500, "c3", 1000), (look.Columns.Count, look.ColumnsLeftOut, look.Target.Name, look.FirstRows[0].Count));
        Assert.Equal(3, look.FirstRows[0][^1]);
    }

    [Fact]
    public async Task AnUploadThatJobsUseIsNotDeletedAndTheJobsAreNamed()
    {
        DatasetAnswer used = await server.Datasets.UploadCsv("In <b>use</b>", "y", Text("x,y\n1,2\n3,4\n7,5\n"));
        JobAnswer job = await server.Run(Specs.Small(10, used.Key) with { Name = "Uses \"it\"" });
        Assert.Equal(1, (await server.Datasets.Get(used.Key)).Jobs);
        string before = await server.Contents();
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => server.Datasets.Delete(used.Key));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains($"1 job: \"Uses \"it\"\" ({job.Id})", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await server.Contents());

        // The same data under another name have no jobs of their own.
        DatasetAnswer twin = await server.Datasets.UploadCsv("Twin", "y", Text("x,y\n1,2\n3,4\n7,5\n"));
        Assert.Equal((used.Content, 0), (twin.Content, twin.Jobs));
        Dictionary<string, int> listed = (await server.Datasets.List()).Items.ToDictionary(item => item.Key, item => item.Jobs);
        Assert.Equal((1, 0), (listed[used.Key], listed["twin"]));
        await server.Datasets.Delete("twin");
        await server.Jobs.Delete(job.Id);
        refused = await Assert.ThrowsAsync<ApiException>(() => server.Datasets.Delete(used.Key));
        Assert.Contains("can be restored", refused.Message, StringComparison.Ordinal);
        await server.Jobs.Restore(job.Id);
        Assert.True((await server.Datasets.Get(used.Key)).Available);
        Assert.Equal(before, await server.Contents());
    }

    [Fact]
    public async Task ADeletedUploadLeavesNothingBehindAndItsNameIsFree()
    {
        string before = await server.Contents();
        DatasetAnswer first = await server.Datasets.UploadCsv("passing", "y", Text("x,y\n1,2\n3,5\n"));
        await server.Datasets.Delete(first.Key);
        Assert.Equal(before, await server.Contents());
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<ApiException>(() => server.Datasets.Get(first.Key))).Status);
        Assert.NotEqual(first.Content, (await server.Datasets.UploadCsv("passing", "y", Text("x,y\n1,2\n3,6\n"))).Content);
    }

    [Theory]
    [InlineData("boston", HttpStatusCode.Conflict)]
    [InlineData("yacht", HttpStatusCode.Conflict)]
    [InlineData("nowhere", HttpStatusCode.NotFound)]
    [InlineData("../lab", HttpStatusCode.NotFound)]
    [InlineData("..\\lab.db", HttpStatusCode.NotFound)]
    [InlineData("<script>", HttpStatusCode.NotFound)]
    public async Task OnlyUploadsAreDeleted(string key, HttpStatusCode expected)
    {
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => server.Datasets.Delete(key));
        Assert.Equal(expected, refused.Status);
        Assert.Contains(key.Split('/')[^1], refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADamagedUploadIsMendedByUploadingItAgain()
    {
        DatasetAnswer dataset = await server.Datasets.UploadCsv("mended", "y", Text("x,y\n1,2\n3,8\n"));
        await File.WriteAllTextAsync(Path.Combine(server.Data, "datasets", $"{dataset.Content}.bin"), "damaged");
        Assert.Contains("Upload it again", (await Assert.ThrowsAsync<ApiException>(() => server.Datasets.Fetch("mended"))).Message, StringComparison.Ordinal);
        Assert.True((await server.Datasets.UploadCsv("mended", "y", Text("x,y\n1,2\n3,8\n"))).Available);
    }

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));
}
