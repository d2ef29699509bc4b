namespace FisherLab.Engine.Paper;

/// <summary>The list "printed against as run", found once by reflection.</summary>
public static class Differences
{
    public static IReadOnlyList<Difference> All { get; } =
    [
        .. typeof(Difference).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Difference)) && !type.IsAbstract)
            .Select(type => (Difference)Activator.CreateInstance(type, nonPublic: true)!)
            .OrderBy(difference => difference.Number),
    ];
}
