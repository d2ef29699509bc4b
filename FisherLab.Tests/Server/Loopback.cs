using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FisherLab.Tests.Server;

/// <summary>Another server on this machine, in place of those that data sets are fetched from: it does what a test tells it to.</summary>
internal sealed class Loopback : IAsyncDisposable
{
    private readonly WebApplication app;

    private Loopback(WebApplication app) => this.app = app;

    public string Address => $"{app.Urls.Single()}/file";

    /// <summary>What it does with the next request.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public static async Task<Loopback> Start()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        var loopback = new Loopback(app);
        app.Run(context => loopback.Answer(context));
        await app.StartAsync();
        return loopback;
    }

    /// <summary>Answers with a file.</summary>
    public void Give(byte[] file) => Answer = context => context.Response.Body.WriteAsync(file).AsTask();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
