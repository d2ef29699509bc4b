using FisherLab.Client.Api;
using FisherLab.Engine.Search;
using FisherLab.Server.Storage;
using FisherLab.Tests.Server;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Tests.EndToEnd;

public sealed class KillTests : IDisposable
{
    private const int Kills = 3;

    private readonly string data = Directory.CreateTempSubdirectory("fisherlab-").FullName;

    [Fact]
    public async Task AKilledServerLosesNothingButTheRunningChunks()
    {
        JobSpec spec = Specs.ManyChunks();
        string id = "";
        int done = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            using ServerProcess server = await ServerProcess.Start(data);
            if (kill == 0)
                id = (await server.Jobs.Submit(spec)).Id;
            JobAnswer job = await server.Jobs.Get(id);
            Assert.True(job.Progress.Done >= done, $"{job.Progress.Done} cells after the kill, {done} before it");
            int before = job.Progress.Done;
            job = await server.Jobs.Until(id, job => job.Progress.Done > before);
            done = job.Progress.Done;
            Assert.True(done < job.Progress.Total, "The job is too short to be killed in the middle.");
            await server.Kill();
        }

        string[] grids;
        using (ServerProcess server = await ServerProcess.Start(data))
        {
            JobAnswer job = await server.Jobs.Until(id, job => job.EndedAt is not null);
            Assert.Equal((JobState.Finished, job.Progress.Total, 0), (job.State, job.Progress.Done, job.Reused));
            grids = await Grids(server.Http, job);
        }

        await AssertEveryCellOnce(id, spec);
        await using LabServer undisturbed = await LabServer.Start();
        Assert.Equal(await Grids(undisturbed.Http, await undisturbed.Run(spec)), grids);
    }

    [Fact]
    public async Task ADataDirectoryHasOneServer()
    {
        using ServerProcess first = await ServerProcess.Start(data);
        (int exitCode, _, string error) = await ServerProcess.ToEnd(data);
        Assert.Equal((1, $"The data directory {data} is in use by another FisherLab; stop that one, or choose another directory with --data."), (exitCode, error));
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://example.org:0")]
    public async Task WithoutAccountsTheLabRefusesToListenToOtherMachines(string address)
    {
        (int exitCode, _, string error) = await ServerProcess.ToEnd(data, $"--Kestrel:Endpoints:Http:Url={address}");
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{address} can be reached from other machines", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n'));
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    private async Task AssertEveryCellOnce(string id, JobSpec spec)
    {
        var options = new DbContextOptionsBuilder<SqliteLabDb>();
        SqliteLabDb.Use(options, Path.Combine(data, "lab.db"));
        await using var db = new SqliteLabDb(options.Options);
        List<ChunkRow> chunks = await db.Chunks.AsNoTracking().Include(row => row.Result).Where(row => row.JobId == id).ToListAsync();
        Assert.True(chunks.Count > 24, $"{chunks.Count} chunks");
        Assert.All(chunks, chunk => Assert.Equal(ChunkState.Done, chunk.State));
        Assert.Equal(chunks.Count, chunks.Select(chunk => chunk.ResultId).Distinct().Count());
        Assert.Equal(chunks.Count, await db.Results.CountAsync());
        Assert.Equal(spec.Cells, chunks.Sum(chunk => ChunkResult.FromBytes(chunk.Result!.Blob).Runs.Count));
        foreach (MethodSpec method in spec.Methods)
        {
            var cells = chunks.Where(row => row.Method == method.Id).Select(row => row.ToChunk())
                .SelectMany(chunk => Enumerable.Range(0, chunk.Cells).Select(chunk.Cell)).ToList();
            Assert.Equal(method.Cells, cells.Count);
            Assert.Equal(method.Cells, cells.Distinct().Count());
        }
    }

    private static Task<string[]> Grids(HttpClient http, JobAnswer job) =>
        Task.WhenAll(job.Spec.Methods.Select(method => http.GetStringAsync($"api/jobs/{job.Id}/grids/{method.Id}?format=csv")));
}
