namespace FisherLab.Server.Features.Results;

/// <summary>What the endpoints ask for, and what finds out how stable results are.</summary>
internal static class ResultsFeature
{
    public static IServiceCollection AddResults(this IServiceCollection services) => services
        .AddScoped<StoredGrids>().AddSingleton<BestAnswers>().AddSingleton<Optima>().AddSingleton<RemadeRuns>()
        .AddScoped<StabilityJob>().AddSingleton<StabilityHands>().AddHostedService<StabilitySearch>();
}
