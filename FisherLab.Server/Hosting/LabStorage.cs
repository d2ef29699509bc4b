using FisherLab.Server.Settings;
using FisherLab.Server.Storage;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Hosting;

/// <summary>Chooses the database: a file in the data directory.</summary>
internal static class LabStorage
{
    public static void AddLabStorage(this IServiceCollection services)
    {
        services.AddDbContext<SqliteLabDb>((provider, options) =>
            SqliteLabDb.Use(options, provider.GetRequiredService<IOptions<LabOptions>>().Value.PathOf("lab.db")));
        services.AddScoped<LabDb>(provider => provider.GetRequiredService<SqliteLabDb>());
    }
}
