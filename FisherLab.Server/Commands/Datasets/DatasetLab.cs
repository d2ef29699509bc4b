using FisherLab.Engine.Jobs;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Settings;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Commands.Datasets;

/// <summary>What the server has of data sets, put together without the server.</summary>
internal sealed class DatasetLab : IDisposable
{
    private readonly SqliteLabDb db;

    /// <param name="data">What --data says; null for the default.</param>
    public DatasetLab(string? data)
    {
        LabOptions settings = CommandSettings.Of(data);
        Options = Microsoft.Extensions.Options.Options.Create(settings);
        Files = new DatasetFiles(Options);
        var database = new DbContextOptionsBuilder<SqliteLabDb>();
        SqliteLabDb.Use(database, settings.PathOf("lab.db"));
        db = new SqliteLabDb(database.Options);
    }

    public IOptions<LabOptions> Options { get; }

    public DatasetFiles Files { get; }

    public DatasetAnswers Answers => new(db, Files, new DatasetJobs(db), new DatasetOverviews());

    public DatasetUploads Uploads => new(db, Files, new DatasetJobs(db), TimeProvider.System);

    /// <summary>Whether there is a database; a directory without one is not made one by looking at it.</summary>
    public bool HasDatabase => File.Exists(Options.Value.PathOf("lab.db"));

    /// <summary>The data sets of the lab; where it has no database, those that are known by name.</summary>
    public DatasetShelf Shelf => HasDatabase ? new LabShelf(db, Files) : new KnownShelf(Files);

    public Task Migrate() => db.Database.MigrateAsync();

    public void Dispose() => db.Dispose();
}
