namespace FisherLab.Server.Features.Jobs;

/// <summary>What the endpoints ask for.</summary>
internal static class JobsFeature
{
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddScoped<JobServices>().AddScoped<JobAnswers>().AddScoped<Submission>()
        .AddScoped<JobPurge>().AddHostedService<PurgeSchedule>();
}
