using System.Reflection;
using FisherLab.Client.Api;
using FisherLab.Engine.Search;
using FisherLab.Server.Hosting;

namespace FisherLab.Tests.Architecture;

public sealed class ProjectTests
{
    private static IEnumerable<string> Ours(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("FisherLab.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    [Fact]
    public void ServerUsesClientUsesEngineAndNothingPointsBack()
    {
        Assert.Empty(Ours(typeof(JobSpec).Assembly));
        Assert.Equal(["FisherLab.Engine"], Ours(typeof(JobAnswer).Assembly));
        Assert.Equal(["FisherLab.Client", "FisherLab.Engine"], Ours(typeof(App).Assembly));
    }

    [Fact]
    public void EveryClassIsSealedStaticOrAbstract() =>
        Assert.Empty(((Assembly[])[typeof(JobSpec).Assembly, typeof(JobAnswer).Assembly, typeof(App).Assembly])
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && type.Namespace?.StartsWith("FisherLab", StringComparison.Ordinal) == true
                && !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type)
                && !type.Namespace.Contains("Migrations", StringComparison.Ordinal)
                && !type.Name.Contains('<', StringComparison.Ordinal) && type.Name != "_Imports")
            .Select(type => type.FullName));
}
