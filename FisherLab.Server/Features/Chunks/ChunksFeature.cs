namespace FisherLab.Server.Features.Chunks;

/// <summary>What computing chunks asks for.</summary>
internal static class ChunksFeature
{
    public static IServiceCollection AddChunks(this IServiceCollection services) => services
        .AddScoped<ChunkClaims>().AddScoped<ChunkCommits>().AddScoped<ChunkJob>().AddScoped<ChunkFeed>()
        .AddSingleton<ChunkBench>().AddSingleton<ChunkHands>().AddSingleton<ChunkQueue>().AddSingleton<FinishedJobs>()
        .AddSingleton<LeaseKeeper>().AddSingleton<PreparedJobs>().AddSingleton<WorkRate>()
        .AddSingleton<ChunkRecovery>();
}
