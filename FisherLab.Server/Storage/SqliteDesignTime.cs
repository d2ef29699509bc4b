using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FisherLab.Server.Storage;

/// <summary>Makes the context for the migration tools, which run without a host.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteLabDb>
{
    public SqliteLabDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteLabDb>();
        SqliteLabDb.Use(options, "design-time.db");
        return new SqliteLabDb(options.Options);
    }
}
