namespace FisherLab.Server.Settings;

/// <summary>How the files of data sets are fetched from other servers.</summary>
public sealed class DownloadOptions
{
    /// <summary>Bytes that a file may have, as it comes and when it is unpacked.</summary>
    public int MaximumBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>How long one address may take in all.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Addresses by the key of the data set, such as a mirror's, in place of those that the lab knows.</summary>
    public Dictionary<string, string> Addresses { get; set; } = [];
}
