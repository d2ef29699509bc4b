namespace FisherLab.Engine.Paper;

/// <summary>All claims, found once by reflection.</summary>
public static class PaperClaims
{
    public static IReadOnlyList<PaperClaim> All { get; } =
    [
        .. typeof(PaperClaim).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PaperClaim)) && !type.IsAbstract)
            .Select(type => (PaperClaim)Activator.CreateInstance(type, nonPublic: true)!)
            .OrderBy(claim => claim.Item, StringComparer.Ordinal).ThenBy(claim => claim.Order).ThenBy(claim => claim.Id, StringComparer.Ordinal),
    ];

    /// <summary>Those of an item.</summary>
    public static IEnumerable<PaperClaim> Of(string item) => All.Where(claim => claim.Item == item);
}
