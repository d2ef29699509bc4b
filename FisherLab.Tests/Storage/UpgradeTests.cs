using FisherLab.Client.Api;
using FisherLab.Tests.Server;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FisherLab.Tests.Storage;

public sealed class UpgradeTests
{
    [Fact]
    public async Task AnOlderDatabaseIsUpgradedInPlaceWithItsJobs()
    {
        await using LabServer lab = await LabServer.Start();
        JobAnswer job = await lab.Run(Specs.Small(8) with { Name = "Von früher" });
        string before = await lab.Http.GetStringAsync($"api/jobs/{job.Id}/grids/naturalGradientDescent");
        await lab.Look(async db =>
        {
            await db.GetService<IMigrator>().MigrateAsync("Stability");
            return Assert.Single(await db.Database.GetPendingMigrationsAsync());
        });

        await lab.Restart();
        JobsFilter[] found = [new() { Search = "VON FRÜHER" }, new() { Dataset = "boston" }, new() { Optimizer = "empiricalFisherDescent" }, new() { Order = JobOrder.Duration }];
        foreach (JobsFilter filter in found)
            Assert.Equal([job.Id], (await lab.Jobs.List(filter: filter)).Items.Select(row => row.Id));
        JobAnswer after = await lab.Jobs.Get(job.Id);
        Assert.Equal((job.Name, job.Fingerprint, job.EndedAt, null, 0), (after.Name, after.Fingerprint, after.EndedAt, after.Note, after.Tags.Count));
        Assert.Equal(before, await lab.Http.GetStringAsync($"api/jobs/{job.Id}/grids/naturalGradientDescent"));
        Assert.Equal(after.Progress.Total, (await lab.Run(Specs.Small(8))).Reused);
    }
}
