namespace FisherLab.Server.Features.Datasets;

/// <summary>What the endpoints ask for.</summary>
internal static class DatasetsFeature
{
    public static IServiceCollection AddDatasets(this IServiceCollection services) => services
        .AddSingleton<DatasetFiles>().AddScoped<LabShelf>().AddScoped<DatasetAnswers>().AddScoped<DatasetUploads>();
}
