using FisherLab.Client.Api;
using FisherLab.Server.Settings;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Hosting;

/// <summary>How a lab is set where nobody set it otherwise: below every file, variable and argument.</summary>
internal static class LabDefaults
{
    public static void AddLabDefaults(this WebApplicationBuilder builder)
    {
        builder.Configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>
            {
                ["urls"] = "http://127.0.0.1:5080",
                ["AllowedHosts"] = "localhost;127.0.0.1;[::1]",
                ["Logging:LogLevel:Default"] = "Warning",
                ["Logging:LogLevel:FisherLab"] = "Information",
                // Says at every new key that it is not encrypted at rest; it lies in the data directory, beside the data.
                ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
                // Whoever catches an error of the database or of the start says it once, in one line.
                ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Critical",
                ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",
                ["Logging:Console:FormatterName"] = "simple",
                ["Logging:Console:FormatterOptions:SingleLine"] = "true",
            },
        });
        // Assets of a build that was not published; with the reloading ones they would go out uncompressed and uncached.
        builder.WebHost.UseStaticWebAssets();
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";

        builder.Services.AddOptions<LabOptions>().Bind(builder.Configuration.GetSection(LabOptions.Section))
            .Configure(lab => lab.Datasets ??= Environment.GetEnvironmentVariable("FISHERLAB_DATASETS"))
            .Validate(lab => lab.Workers > 0, "Lab:Workers must be above 0.")
            .Validate(lab => lab.Lease > TimeSpan.Zero, "Lab:Lease must be above 0.")
            .Validate(lab => lab.KeepDeleted >= TimeSpan.Zero, "Lab:KeepDeleted must not be negative.");
        builder.Services.AddOptions<KestrelServerOptions>()
            .Configure<IOptions<LabOptions>>((kestrel, lab) => kestrel.Limits.MaxRequestBodySize = lab.Value.MaximumBody);
        // Its page of HTML would be the one answer that is neither JSON nor of this lab.
        builder.Services.Configure<HostFilteringOptions>(hosts => hosts.IncludeFailureMessage = false);
        builder.Services.AddDataProtection();
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IOptions<LabOptions>, ILoggerFactory>((keys, lab, log) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(lab.Value.PathOf("keys")), log));
        builder.Services.ConfigureHttpJsonOptions(json => WireJson.Apply(json.SerializerOptions));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddResponseCompression(compression =>
            compression.MimeTypes = ["application/json", "application/problem+json", "text/csv"]);
    }
}
