using FisherLab.Server.Settings;

namespace FisherLab.Server.Commands;

/// <summary>The settings of a command that needs no server: those of the environment, such as Lab__Workers, and the data directory of the option.</summary>
internal static class CommandSettings
{
    /// <param name="data">What --data says; null for the default.</param>
    public static LabOptions Of(string? data)
    {
        IConfiguration environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        LabOptions options = environment.GetSection(LabOptions.Section).Get<LabOptions>() ?? new LabOptions();
        options.Datasets ??= Environment.GetEnvironmentVariable("FISHERLAB_DATASETS");
        options.Data = data ?? options.Data;
        return options;
    }
}
