namespace FisherLab.Server.Features.Results;

/// <summary>What the endpoints ask for.</summary>
internal static class ResultsFeature
{
    public static IServiceCollection AddResults(this IServiceCollection services) => services
        .AddScoped<StoredGrids>().AddSingleton<BestAnswers>();
}
