using System.IO.Compression;
using System.Net;
using FisherLab.Client.Api;
using FisherLab.Tests.Datasets;
using Microsoft.AspNetCore.Http;

namespace FisherLab.Tests.Server;

/// <summary>Nothing leaves this machine: the address of the data set is that of a server on the loopback.</summary>
public sealed class DatasetFetchTests : IAsyncLifetime
{
    private const int Most = 100_000;
    private Loopback other = null!;
    private LabServer lab = null!;

    public async ValueTask InitializeAsync()
    {
        other = await Loopback.Start();
        lab = await LabServer.Start(
            ("Lab:Datasets", ""), ("Lab:Downloads:Addresses:yacht", other.Address), ("Lab:Downloads:Addresses:energy", "http://127.0.0.1:1/"),
            ("Lab:Downloads:Addresses:a1a", "file:///etc/hostname"),
            ("Lab:Downloads:MaximumBytes", $"{Most}"), ("Lab:Downloads:Timeout", "00:00:05"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AFetchedDataSetIsVerifiedAndJobsCanUseIt(bool zipped)
    {
        byte[] file = KnownData.File("yacht");
        other.Give(zipped ? Zip(("read.me", "no data"u8.ToArray()), ("../../escape.txt", "1 2\n"u8.ToArray()), ("yacht.data", file)) : file);
        Assert.False((await lab.Datasets.Get("yacht")).Available);
        DatasetAnswer fetched = await lab.Datasets.Fetch("yacht");
        Assert.True(fetched.Available);
        Assert.Equal(file, await File.ReadAllBytesAsync(Path.Combine(lab.Data, "datasets", "yacht.txt")));
        Assert.Contains("; datasets/yacht.txt", await lab.Contents(), StringComparison.Ordinal);
        Assert.Equal(JobState.Finished, (await lab.Run(Specs.Small(10, "yacht"))).State);

        other.Answer = _ => throw new InvalidOperationException("It is here, and nothing is asked again.");
        Assert.Equal(fetched.Content, (await lab.Datasets.Fetch("yacht")).Content);
    }

    public static TheoryData<string, string> Failures => new()
    {
        { "other", "must have 098de738" }, { "truncated", "" }, { "half", "not the data set" }, { "declared", "larger than 100,000" }, { "endless", "larger than 100,000" },
        { "bomb", "larger than 100,000" }, { "damaged", "damaged" }, { "empty zip", "holds no file" }, { "missing", "answered 404" },
    };

    [Theory, MemberData(nameof(Failures))]
    public async Task WhatIsNotTheDataSetIsNotKept(string failure, string says)
    {
        byte[] file = KnownData.File("yacht");
        other.Answer = failure switch
        {
            "truncated" => async context =>
            {
                context.Response.ContentLength = file.Length;
                await context.Response.Body.WriteAsync(file.AsMemory(0, 5000));
                await context.Response.Body.FlushAsync();
                context.Abort();
            }
            ,
            "declared" => context =>
            {
                context.Response.ContentLength = 1L << 40;
                return context.Response.StartAsync();
            }
            ,
            "endless" => async context =>
            {
                while (!context.RequestAborted.IsCancellationRequested)
                    await context.Response.Body.WriteAsync(file);
            }
            ,
            "missing" => context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
            ,
            _ => context => context.Response.Body.WriteAsync(failure switch
            {
                "other" => "1 2 3 4 5 6 7\n"u8.ToArray(),
                "half" => file[..6000],
                "bomb" => Zip(("bomb.txt", new byte[50_000_000])),
                "damaged" => Zip(("yacht.txt", file))[..^100],
                _ => Zip(("yacht.xlsx", file)),
            }).AsTask(),
        };
        await AssertNotFetched("yacht", other.Address, says);
    }

    [Fact]
    public Task AServerThatIsNotThereIsNamedWithTheWayByHand() => AssertNotFetched("energy", "http://127.0.0.1:1/", "refused");

    [Fact]
    public Task OnlyAddressesOfTheWebAreAsked() => AssertNotFetched("a1a", "file:///etc/hostname", "no address of http");

    [Fact]
    public async Task ASilentServerIsGivenUp()
    {
        await using LabServer hasty = await LabServer.Start(
            ("Lab:Datasets", ""), ("Lab:Downloads:Addresses:yacht", other.Address), ("Lab:Downloads:Timeout", "00:00:00.2"));
        other.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => hasty.Datasets.Fetch("yacht"));
        Assert.Equal(HttpStatusCode.BadGateway, refused.Status);
        Assert.Contains("did not come within 0.2 s", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatComesWithTheLabNeedsNoFetchingAndWhatIsUnknownHasNone()
    {
        Assert.True((await lab.Datasets.Fetch("boston")).Available);
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<ApiException>(() => lab.Datasets.Fetch("../boston"))).Status);
    }

    public async ValueTask DisposeAsync()
    {
        await lab.DisposeAsync();
        await other.DisposeAsync();
    }

    private async Task AssertNotFetched(string key, string address, string says)
    {
        string before = await lab.Contents();
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => lab.Datasets.Fetch(key));
        Assert.Equal(HttpStatusCode.BadGateway, refused.Status);
        Assert.Contains(address, refused.Message, StringComparison.Ordinal);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.Contains($"By hand: bring the file to {Path.Combine(lab.Data, "datasets")}", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await lab.Contents());
        Assert.False((await lab.Datasets.Get(key)).Available);
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }

        return bytes.ToArray();
    }
}
