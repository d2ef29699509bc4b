using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using FisherLab.Client.Api;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Tests.Server;

public sealed class JobTests(LabServer server) : IClassFixture<LabServer>
{
    [Fact]
    public async Task AJobIsSubmittedFinishesAndIsRead()
    {
        JobAnswer job = await server.Run(Specs.Small(21));
        Assert.Equal(JobState.Finished, job.State);
        Assert.Equal("boston: GD, NGD, EFGD", job.Name);
        Assert.Equal((107, 107), (job.Progress.Done, job.Progress.Total));
        Assert.All(job.Methods, method => Assert.Equal(method.Total, method.Done));

        BestAnswer best = await server.Jobs.Best(job.Id);
        Assert.Equal(job.Spec.Methods.Select(method => method.Id), best.Methods.Select(method => method.Method));
        foreach (MethodBest method in best.Methods)
        {
            GridAnswer grid = await server.Jobs.Grid(job.Id, method.Method);
            Assert.All(grid.Outcome.SelectMany(row => row), outcome => Assert.NotEqual(Outcome.Pending, outcome));
            double smallest = grid.FinalLoss.SelectMany(row => row).Where(loss => double.IsFinite(loss!.Value)).Min()!.Value;
            Assert.Equal(smallest, method.FinalLoss);

            RunAnswer run = await server.Jobs.Run(job.Id, method.Method, method.Cell.Step, method.Cell.Damping, ["cosine", "gradientNorm"]);
            Assert.Equal(method.FinalLoss, run.FinalLoss);
            Assert.Equal(run.Iterations + 1, run.Losses.Count);
            Assert.Equal(run.FinalLoss, run.Losses[^1]);
            Assert.All(run.Probes.Values, series => Assert.Equal(run.Losses.Count, series.Count));
            Assert.Equal(method.Damping is null, run.Probes["cosine"].All(value => value is null));
        }
    }

    [Fact]
    public async Task EqualWorkIsNotDoneTwice()
    {
        JobSpec spec = Specs.Small(22);
        JobAnswer first = await server.Run(spec);
        int results = await server.Look(db => Task.FromResult(db.Results.Count()));
        JobAnswer second = await server.Jobs.Submit(spec with { Name = "The same again" });
        Assert.Equal(JobState.Finished, second.State);
        await server.Until(second.Id, job => !job.IsUnderWay);
        Assert.Equal(second.Progress.Total, second.Reused);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(first.Fingerprint, second.Fingerprint);
        Assert.Equal(results, await server.Look(db => Task.FromResult(db.Results.Count())));
        Assert.Equal(await Json(first.Id), await Json(second.Id));

        CheckAnswer check = await server.Jobs.Check(spec);
        Assert.Equal((check.Cells, 0), (check.Stored, check.EstimatedSeconds));
        Assert.Equal(second.Id, check.SameAs!.Id);
        Task<string> Json(string id) => server.Http.GetStringAsync($"api/jobs/{id}/grids/naturalGradientDescent");
    }

    [Fact]
    public async Task AnIdempotencyKeyStandsForOneSubmission()
    {
        JobSpec spec = Specs.Small(23);
        JobAnswer[] jobs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.Jobs.Submit(spec, "key-1")));
        Assert.Single(jobs.Select(job => job.Id).Distinct());
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => server.Jobs.Submit(Specs.Small(24), "key-1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("key-1", refused.Errors["Idempotency-Key"][0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACheckStoresNothing()
    {
        await using LabServer idle = await LabServer.Start(); // a job of another test may still be at work on the shared one
        string before = await idle.Contents();
        CheckAnswer check = await idle.Jobs.Check(Specs.Small(25));
        Assert.Equal((107, 0), (check.Cells, check.Stored));
        Assert.True(check.EstimatedSeconds > 0);
        Assert.Null(check.SameAs);
        Assert.Equal(before, await idle.Contents());
    }

    [Fact]
    public async Task JobsAreListedPageByPageLatestFirst()
    {
        var submitted = new List<string>();
        for (int i = 0; i < 5; i++)
            submitted.Add((await server.Run(Specs.Small(30 + i))).Id);
        var listed = new List<string>();
        string? cursor = null;
        do
        {
            ListAnswer<JobAnswer> page = await server.Jobs.List(cursor, limit: 2, filter: new JobsFilter { States = [JobState.Finished] });
            Assert.InRange(page.Items.Count, 1, 2);
            listed.AddRange(page.Items.Select(job => job.Id));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(listed.OrderDescending(StringComparer.Ordinal), listed);
        Assert.Empty(submitted.Except(listed));
    }

    [Fact]
    public async Task EventsFollowAJobToItsEnd()
    {
        JobAnswer job = await server.Jobs.Submit(Specs.ManyChunks() with { Iterations = 100 });
        await using Stream stream = await server.Http.GetStreamAsync($"api/jobs/{job.Id}/events", TestContext.Current.CancellationToken);
        List<(string Type, JobEvent Event)> events = await SseParser.Create(stream, (_, bytes) => JsonSerializer.Deserialize<JobEvent>(bytes, WireJson.Options)!)
            .EnumerateAsync().Select(item => (item.EventType, item.Data)).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal("state", events[0].Type);
        Assert.Equal(JobState.Finished, events[^1].Event.State);
        Assert.Equal(job.Progress.Total, events[^1].Event.Progress.Done);
        Assert.Equal(events.Select(item => item.Event.Progress.Done).Order(), events.Select(item => item.Event.Progress.Done));
    }

    [Fact]
    public async Task TheTableOfAGridHasTheBitsOfItsJson()
    {
        JobAnswer job = await server.Run(Specs.Small(26));
        foreach (string method in job.Spec.Methods.Select(spec => spec.Id))
        {
            GridAnswer grid = await server.Jobs.Grid(job.Id, method);
            using var request = new HttpRequestMessage(HttpMethod.Get, $"api/jobs/{job.Id}/grids/{method}");
            request.Headers.Accept.ParseAdd("text/csv");
            using HttpResponseMessage response = await server.Http.SendAsync(request);
            Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
            Assert.EndsWith(".csv", response.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
            string[] lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("method,step_size,damping,log10_step_size,log10_damping,final_loss,iterations,outcome,stability", lines[0]);
            int columns = Math.Max(1, grid.Dampings.Count);
            Assert.Equal(grid.StepSizes.Count * columns, lines.Length - 1);
            for (int i = 1; i < lines.Length; i++)
            {
                string[] fields = lines[i].Split(',');
                int step = (i - 1) / columns, damping = (i - 1) % columns;
                Assert.Equal(Bits(grid.StepSizes[step]), Bits(Number(fields[1])));
                if (grid.Dampings.Count == 0)
                    Assert.Equal(("", ""), (fields[2], fields[4]));
                else
                    Assert.Equal(Bits(grid.Dampings[damping]), Bits(Number(fields[2])));
                Assert.Equal(Bits(grid.FinalLoss[step][damping]!.Value), Bits(Number(fields[5])));
                Assert.Equal(grid.Iterations[step][damping], int.Parse(fields[6], CultureInfo.InvariantCulture));
                Assert.Equal(grid.Outcome[step][damping].ToString(), fields[7], ignoreCase: true);
                Assert.Equal(grid.StabilityAt(step, damping).ToString(), fields[8], ignoreCase: true);
            }
        }
    }

    [Fact]
    public async Task TheRuleAndToleranceOfABestCellCanBeChosen()
    {
        JobAnswer job = await server.Run(Specs.Small(27));
        BestAnswer loose = (await server.Http.GetFromJsonAsync<BestAnswer>($"api/jobs/{job.Id}/best?rule=bestLoss&tolerance=0.1", WireJson.Options))!;
        BestAnswer strict = await server.Jobs.Best(job.Id);
        Assert.All(loose.Methods, method => Assert.Equal(("bestLoss", 0.1), (method.Rule, method.Tied.Tolerance)));
        Assert.All(loose.Methods.Zip(strict.Methods), pair => Assert.True(pair.First.Tied.Count >= pair.Second.Tied.Count));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
