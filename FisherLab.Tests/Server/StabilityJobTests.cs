using System.Net.Http.Json;
using System.Text.Json;
using FisherLab.Client.Api;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Results;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Tests.Server;

public sealed class StabilityJobTests(LabServer server) : IClassFixture<LabServer>
{
    private const string Method = "empiricalFisherDescent";

    // Steps beyond the best of Figure 3: no damping, so the curvature is nearly singular, and the path is chaotic.
    private static JobSpec Chaotic(int iterations, StabilityScope scope) => Specs.Small(iterations) with
    {
        Stability = scope,
        Methods =
        [
            Specs.Small().Methods[0],
            new MethodSpec { Id = Method, Optimizer = new EmpiricalFisherDescent(), StepSize = new Axis.Logarithmic(1, 4, 13), Damping = new Axis.Logarithmic(-10, -8, 3) },
        ],
    };

    [Fact]
    public async Task EveryAnswerCarriesTheStabilityOfEveryCellWhereAllAreAsked()
    {
        JobAnswer job = await server.Run(Chaotic(100, StabilityScope.All));
        Assert.All(job.Methods, method => Assert.Equal(StabilityProgress.Done, method.Stability));
        GridAnswer grid = await server.Jobs.Grid(job.Id, Method);
        Stability[] classes = [.. grid.Stability!.SelectMany(row => row)];
        Assert.DoesNotContain(Stability.Unknown, classes);
        Assert.Contains(Stability.Unstable, classes);
        Assert.Contains(Stability.Stable, classes);

        string[] table = (await server.Http.GetStringAsync($"api/jobs/{job.Id}/grids/{Method}?format=csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(classes.Select(known => known.ToString().ToLowerInvariant()), table[1..].Select(line => line.Split(',')[^1]));

        int unstable = Array.IndexOf(classes, Stability.Unstable), stable = Array.IndexOf(classes, Stability.Stable);
        RunAnswer chaotic = await server.Jobs.Run(job.Id, Method, unstable / 3, unstable % 3, []), calm = await server.Jobs.Run(job.Id, Method, stable / 3, stable % 3, []);
        Assert.Equal((Stability.Unstable, Stability.Stable, null), (chaotic.Stability, calm.Stability, calm.StabilityRange));
        Assert.InRange(chaotic.FinalLoss, chaotic.StabilityRange!.Low, chaotic.StabilityRange.High);

        foreach (MethodBest best in (await server.Jobs.Best(job.Id)).Methods)
        {
            GridAnswer own = await server.Jobs.Grid(job.Id, best.Method);
            Assert.Equal(own.StabilityAt(best.Cell.Step, best.Cell.Damping ?? 0), best.Stability);
            Assert.Equal(best.Stability is Stability.Stable, best.StabilityRange is null);
        }
    }

    [Fact]
    public async Task OfASelectionTheTiedCellsAreKnownAndTheOthersAreNot()
    {
        JobAnswer job = await server.Run(Specs.Small(51));
        foreach (MethodBest best in (await server.Jobs.Best(job.Id)).Methods)
        {
            GridAnswer grid = await server.Jobs.Grid(job.Id, best.Method);
            HashSet<(int, int)> tied = [.. best.Tied.Cells.Select(cell => (cell.Step, cell.Damping ?? 0))];
            Assert.NotEqual(Stability.Unknown, best.Stability);
            for (int step = 0; step < grid.StepSizes.Count; step++)
                for (int damping = 0; damping < Math.Max(1, grid.Dampings.Count); damping++)
                    Assert.Equal(tied.Contains((step, damping)), grid.StabilityAt(step, damping) != Stability.Unknown);
        }
    }

    [Fact]
    public async Task WhatIsNotAskedStaysUnknown()
    {
        JobAnswer job = await server.Run(Chaotic(52, StabilityScope.None));
        Assert.All(job.Methods, method => Assert.Equal(StabilityProgress.None, method.Stability));
        Assert.Null((await server.Jobs.Grid(job.Id, Method)).Stability);
        Assert.All((await server.Jobs.Best(job.Id)).Methods, best => Assert.Equal((Stability.Unknown, null), (best.Stability, best.StabilityRange)));
        JsonElement json = await server.Http.GetFromJsonAsync<JsonElement>($"api/jobs/{job.Id}/best");
        Assert.Equal("unknown", json.GetProperty("methods")[0].GetProperty("stability").GetString());
        Assert.Equal(0, await server.Look(db => db.Stabilities.CountAsync(row => row.JobId == job.Id)));
    }

    [Fact]
    public async Task AClassLostBetweenTheEndAndARestartIsFoundAgain()
    {
        await using LabServer lab = await LabServer.Start();
        JobAnswer job = await lab.Run(Chaotic(53, StabilityScope.Selected));
        string before = await Answers(lab, job.Id);
        await lab.Look(db => db.Stabilities.Where(row => row.Method == Method).ExecuteDeleteAsync()); // as if the process had died before it came to it
        JobAnswer without = await lab.Jobs.Get(job.Id);
        Assert.Equal([StabilityProgress.Done, StabilityProgress.Pending], without.Methods.Select(method => method.Stability));
        Assert.Equal((JobState.Finished, true), (without.State, without.IsUnderWay));
        Assert.Null((await lab.Jobs.Grid(job.Id, Method)).Stability);

        await lab.Restart();
        await lab.Until(job.Id, job => !job.IsUnderWay);
        Assert.Equal(before, await Answers(lab, job.Id));
    }

    [Fact]
    public async Task DeliveredTwiceItDoesNothingTwice()
    {
        JobAnswer job = await server.Run(Specs.Small(54));
        byte[] before = await Blob(job.Id);
        await server.With<StabilityJob, bool>(Run);
        Assert.Equal(before, await Blob(job.Id));

        await server.Look(db => db.Stabilities.Where(row => row.JobId == job.Id && row.Method == Method).ExecuteDeleteAsync());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.With<StabilityJob, bool>(Run)));
        Assert.Equal(before, await Blob(job.Id));

        async Task<bool> Run(StabilityJob work)
        {
            await work.Run(job.Id, Method);
            return true;
        }
    }

    [Fact]
    public async Task AnEqualJobHasTheSameClassesAndACancelledOneNone()
    {
        JobAnswer first = await server.Run(Specs.Small(55)), second = await server.Run(Specs.Small(55));
        Assert.Equal(second.Progress.Total, second.Reused);
        Assert.Equal(await Blob(first.Id), await Blob(second.Id));

        JobAnswer endless = await server.Jobs.Submit(Specs.Endless() with { Stability = StabilityScope.Selected });
        Assert.All((await server.Jobs.Get(endless.Id)).Methods, method => Assert.Equal(StabilityProgress.Pending, method.Stability));
        JobAnswer cancelled = await server.Jobs.Cancel(endless.Id);
        Assert.False(cancelled.IsUnderWay);
        Assert.All(cancelled.Methods, method => Assert.Equal(StabilityProgress.None, method.Stability));
    }

    private Task<byte[]> Blob(string job) => server.Look(db => db.Stabilities.Where(row => row.JobId == job && row.Method == Method).Select(row => row.Blob).SingleAsync());

    private static async Task<string> Answers(LabServer lab, string job) =>
        await lab.Http.GetStringAsync($"api/jobs/{job}/best") + await lab.Http.GetStringAsync($"api/jobs/{job}/grids/{Method}");
}
