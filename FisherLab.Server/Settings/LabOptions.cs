using FisherLab.Engine.Datasets;
using FisherLab.Engine.Jobs;

namespace FisherLab.Server.Settings;

/// <summary>What can be set for a lab: section "Lab" of the configuration.</summary>
public sealed class LabOptions
{
    public const string Section = "Lab";

    /// <summary>Directory of the database, the uploads and the lock file.</summary>
    public string Data { get; set; } = "data";

    /// <summary>Threads that compute.</summary>
    public int Workers { get; set; } = Environment.ProcessorCount;

    /// <summary>Bytes that a request's body may have.</summary>
    public long MaximumBody { get; set; } = 100 * 1024 * 1024;

    /// <summary>How large a job may be.</summary>
    public JobLimits Limits { get; set; } = new();

    /// <summary>How long a worker may be silent before its chunk goes to another.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a chunk may be begun before its job has failed.</summary>
    public int Attempts { get; set; } = 4;

    /// <summary>How long a deleted job can be restored.</summary>
    public TimeSpan KeepDeleted { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Directory of the data sets that are not embedded; null looks only under <see cref="Data"/>.</summary>
    public string? Datasets { get; set; }

    /// <summary>How large a file of data may be.</summary>
    public DatasetLimits DatasetLimits { get; set; } = new();

    /// <summary>How data sets are fetched.</summary>
    public DownloadOptions Downloads { get; set; } = new();

    /// <summary>A path under <see cref="Data"/>, absolute.</summary>
    public string PathOf(string name) => Path.GetFullPath(Path.Combine(Data, name));
}
