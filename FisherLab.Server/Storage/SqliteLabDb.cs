using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Storage;

/// <summary>The lab in one SQLite file.</summary>
public sealed class SqliteLabDb(DbContextOptions<SqliteLabDb> options) : LabDb(options)
{
    public override string Storage => "SQLite";

    /// <summary>The options for a file.</summary>
    public static void Use(DbContextOptionsBuilder options, string file) => options
        .UseSqlite($"Data Source={file};Default Timeout=60")
        .AddInterceptors(new SqlitePragmas());
}
