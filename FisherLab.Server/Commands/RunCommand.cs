using System.CommandLine;

namespace FisherLab.Server.Commands;

/// <summary>Runs one job without server and database.</summary>
internal static class RunCommand
{
    public static Command Make() => new("run", "Runs one job and writes its grids and best cells as files");
}
