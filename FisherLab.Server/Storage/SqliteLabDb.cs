using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Storage;

/// <summary>The lab in one SQLite file.</summary>
public sealed class SqliteLabDb(DbContextOptions<SqliteLabDb> options) : LabDb(options)
{
    public override string Storage => "SQLite";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<JobRow>().Property(row => row.Seconds)
            .HasComputedColumnSql("(julianday(EndedAt) - julianday(StartedAt)) * 86400.0", stored: false);
    }

    /// <summary>The options for a file.</summary>
    public static void Use(DbContextOptionsBuilder options, string file) => options
        .UseSqlite($"Data Source={file};Default Timeout=60")
        .AddInterceptors(new SqlitePragmas());
}
