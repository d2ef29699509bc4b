using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using FisherLab.Engine.Search;
using PublicApiGenerator;

namespace FisherLab.Tests.Architecture;

public sealed class EngineTests
{
    // Each room may use those before it.
    private static readonly string[] Rooms =
        ["Numerics", "Datasets", "Problems", "Curvatures", "Minima", "Optimizers", "Probes", "Paths", "Running", "Reasons", "Search", "Paper", "Catalog", "Jobs"];

    private static readonly ArchUnitNET.Domain.Architecture Engine = new ArchLoader().LoadAssemblies(typeof(JobSpec).Assembly).Build();

    [Fact]
    public void ThePublicApiIsTheApprovedOne() =>
        Approved.Matches("engine-api", typeof(JobSpec).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));

    [Fact]
    public void ArrowsBetweenRoomsPointUpTheListAndAreTheApprovedOnes()
    {
        HashSet<string> arrows = [];
        foreach (IType type in Engine.Types.Where(type => Room(type) is not null))
            foreach (IType used in type.Dependencies.Select(dependency => dependency.Target).Where(used => Room(used) is not null))
                if (Room(type) != Room(used))
                {
                    Assert.True(
                        Array.IndexOf(Rooms, Room(used)) < Array.IndexOf(Rooms, Room(type)),
                        $"{type.FullName} uses {used.FullName}, which lies below it.");
                    arrows.Add($"{Room(type)} -> {Room(used)}");
                }

        Approved.Matches("engine-arrows", string.Join('\n', arrows.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void TheEngineNeedsOnlyMathNetAndTheBaseLibrary() =>
        Assert.All(
            typeof(JobSpec).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!),
            name => Assert.True(name == "MathNet.Numerics" || name.StartsWith("System.", StringComparison.Ordinal), name));

    [Fact]
    public void NoFileNoClockAndNoWebIsInTheEngine()
    {
        string[] forbidden = ["System.IO.File", "System.IO.Directory", "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Net.Http.HttpClient"];
        Assert.Empty(Engine.Types.SelectMany(type => type.Dependencies)
            .Where(dependency => forbidden.Contains(dependency.Target.FullName))
            .Select(dependency => $"{dependency.Origin.FullName} uses {dependency.Target.FullName}"));
    }

    private static string? Room(IType type)
    {
        string[] parts = type.FullName.Split('.');
        return parts.Length > 3 && type.FullName.StartsWith("FisherLab.Engine.", StringComparison.Ordinal) && Rooms.Contains(parts[2]) ? parts[2] : null;
    }
}
