namespace FisherLab.Server.Features.Datasets;

/// <summary>What the endpoints ask for.</summary>
internal static class DatasetsFeature
{
    public static IServiceCollection AddDatasets(this IServiceCollection services) => services
        .AddSingleton<DatasetFiles>().AddSingleton<DatasetOverviews>().AddSingleton<DatasetDownloads>().AddSingleton<DatasetFetch>()
        .AddScoped<LabShelf>().AddScoped<DatasetJobs>().AddScoped<DatasetAnswers>().AddScoped<DatasetUploads>();
}
