using FisherLab.Client.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FisherLab.Server.Storage;

/// <summary>The lab's database: the truth about jobs. One derived context a provider, because each has migrations of its own.</summary>
public abstract class LabDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Which kind of database, in a word for people.</summary>
    public abstract string Storage { get; }

    public DbSet<JobRow> Jobs => Set<JobRow>();

    public DbSet<ChunkRow> Chunks => Set<ChunkRow>();

    public DbSet<ResultRow> Results => Set<ResultRow>();

    public DbSet<StabilityRow> Stabilities => Set<StabilityRow>();

    public DbSet<DatasetRow> Datasets => Set<DatasetRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<Utc>();
        configurationBuilder.Properties<JobState>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<ChunkState>().HaveConversion<string>().HaveMaxLength(16);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<JobRow>(job =>
        {
            job.HasKey(row => row.Id);
            job.HasIndex(row => row.State);
            job.HasIndex(row => row.Fingerprint);
            job.HasIndex(row => row.IdempotencyKey).IsUnique();
            job.HasIndex(row => row.DeletedAt);
            job.PrimitiveCollection(row => row.Tags);
            job.PrimitiveCollection(row => row.Optimizers);
            job.HasQueryFilter(row => row.DeletedAt == null);
        });
        modelBuilder.Entity<ChunkRow>(chunk =>
        {
            chunk.HasKey(row => new { row.JobId, row.Method, row.Index });
            chunk.HasIndex(row => row.Fingerprint);
            chunk.HasIndex(row => row.State);
            chunk.HasOne<JobRow>().WithMany().HasForeignKey(row => row.JobId).OnDelete(DeleteBehavior.Cascade);
            chunk.HasOne(row => row.Result).WithMany().HasForeignKey(row => row.ResultId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<ResultRow>(result =>
        {
            result.HasKey(row => row.Id);
            result.HasIndex(row => row.Fingerprint);
        });
        modelBuilder.Entity<StabilityRow>(stability =>
        {
            stability.HasKey(row => new { row.JobId, row.Method });
            stability.HasOne<JobRow>().WithMany().HasForeignKey(row => row.JobId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<DatasetRow>(dataset =>
        {
            dataset.HasKey(row => row.Key);
            dataset.HasIndex(row => row.Content);
            dataset.PrimitiveCollection(row => row.Features);
        });
    }

    // The provider drops the kind of a time; here every one is UTC.
    private sealed class Utc() : ValueConverter<DateTime, DateTime>(
        time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
