using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Storage;

namespace FisherLab.Server.Features.Paper;

/// <summary>What the endpoints ask for.</summary>
internal static class PaperFeature
{
    public static IServiceCollection AddPaper(this IServiceCollection services) => services
        .AddScoped(lab => new PaperJobs(lab.GetRequiredService<LabDb>(), new KnownShelf(lab.GetRequiredService<DatasetFiles>())))
        .AddSingleton<PaperAudits>().AddScoped<PaperAnswers>();
}
