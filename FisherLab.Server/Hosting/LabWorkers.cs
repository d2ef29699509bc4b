using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Settings;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Hosting;

/// <summary>
/// Sets Hangfire up to bring workers to chunks. Its memory is lost with the process, which costs nothing: the database knows what is unfinished.
/// </summary>
internal static class LabWorkers
{
    public static void AddLabWorkers(this IServiceCollection services)
    {
        // Through the container and not through Hangfire's statics, so that several servers fit in one process.
        services.AddSingleton<JobStorage>(_ => new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromMinutes(30) }));
        // Hangfire keeps its log in a static, which would outlive the server that it belongs to; what matters is logged by the jobs themselves.
        services.AddHangfire(configuration => configuration.UseNoOpLogProvider()
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings());
        services.AddHangfireServer((provider, server) =>
        {
            server.WorkerCount = provider.GetRequiredService<IOptions<LabOptions>>().Value.Workers;
            server.Activator = new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>());
            server.ShutdownTimeout = TimeSpan.FromSeconds(10);
        });
        services.AddHostedService(provider => provider.GetRequiredService<ChunkRecovery>());
    }
}
