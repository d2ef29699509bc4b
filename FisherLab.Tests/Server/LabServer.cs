using FisherLab.Client.Api;
using FisherLab.Engine.Search;
using FisherLab.Server.Hosting;
using FisherLab.Server.Storage;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FisherLab.Tests.Server;

/// <summary>
/// The whole server in this process, on a free port and a data directory of its own that is deleted at the end. As a class fixture it starts with the
/// settings of a test; <see cref="Start"/> adds others.
/// </summary>
public sealed class LabServer : IAsyncLifetime
{
    private readonly Dictionary<string, string> settings = new()
    {
        ["urls"] = "http://127.0.0.1:0",
        ["FISHERLAB_FIRST_JOB"] = "0",
        ["Logging:LogLevel:FisherLab"] = "Error",
        ["Lab:Data"] = Directory.CreateTempSubdirectory("fisherlab-").FullName,
    };

    private WebApplicationFactory<App>? factory;

    public string Data => settings["Lab:Data"];

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public HttpClient Http { get; private set; } = new();

    public JobsApi Jobs => new(Http);

    public DatasetsApi Datasets => new(Http);

    public CatalogApi Catalog => new(Http);

    public IServiceProvider Services => factory!.Services;

    /// <summary>A server with settings of one's own.</summary>
    public static async Task<LabServer> Start(params (string Key, string Value)[] settings)
    {
        var server = new LabServer();
        foreach ((string key, string value) in settings)
            server.settings[key] = value;
        await server.InitializeAsync();
        return server;
    }

    public ValueTask InitializeAsync()
    {
        factory = new WebApplicationFactory<App>().WithWebHostBuilder(host =>
        {
            foreach ((string key, string value) in settings)
                host.UseSetting(key, value);
        });
        factory.UseKestrel(0);
        factory.StartServer();
        Http = factory.CreateClient();
        Address = Http.BaseAddress!.ToString().TrimEnd('/');
        return ValueTask.CompletedTask;
    }

    /// <summary>Stops the server and starts another on the same data.</summary>
    public async Task Restart()
    {
        Http.Dispose();
        await factory!.DisposeAsync();
        await InitializeAsync();
    }

    /// <summary>Asks for a job until it is as wanted.</summary>
    public Task<JobAnswer> Until(string id, Func<JobAnswer, bool> wanted) => Jobs.Until(id, wanted);

    /// <summary>Submits a job and waits until nothing is to come: its cells are done and their stability is known.</summary>
    public async Task<JobAnswer> Run(JobSpec spec) => await Until((await Jobs.Submit(spec)).Id, job => !job.IsUnderWay);

    /// <summary>Looks into the database.</summary>
    public Task<T> Look<T>(Func<LabDb, Task<T>> look) => With(look);

    /// <summary>Uses a service of the server.</summary>
    public async Task<T> With<TService, T>(Func<TService, Task<T>> use) where TService : notnull
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Rows of each table and files of the data directory, beside the database's own.</summary>
    public async Task<string> Contents()
    {
        string rows = await Look(async db =>
            $"{await db.Jobs.CountAsync()} jobs, {await db.Chunks.CountAsync()} chunks, {await db.Results.CountAsync()} results, {await db.Datasets.CountAsync()} data sets");
        IEnumerable<string> files = Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Data, file)).Where(file => !file.StartsWith("lab.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return $"{rows}; {string.Join(", ", files)}";
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (factory is not null)
            await factory.DisposeAsync();
        Directory.Delete(Data, recursive: true);
    }
}
