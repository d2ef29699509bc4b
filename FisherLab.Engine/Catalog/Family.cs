namespace FisherLab.Engine.Catalog;

/// <summary>All kinds of a family, found once: every class of the Engine that derives from <typeparamref name="T"/> and can be made.</summary>
/// <typeparam name="T">The family's base type.</typeparam>
public sealed class Family<T> where T : class
{
    private readonly Dictionary<string, Kind<T>> byKey;

    internal Family()
    {
        Kinds =
        [
            .. typeof(T).Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract)
                .Select(type => new Kind<T>(type))
                .OrderBy(kind => kind.About.Order).ThenBy(kind => kind.Key, StringComparer.Ordinal),
        ];
        byKey = Kinds.ToDictionary(kind => kind.Key, StringComparer.Ordinal);
    }

    /// <summary>In the order of lists and legends.</summary>
    public IReadOnlyList<Kind<T>> Kinds { get; }

    /// <summary>The kind of this key; null for an unknown one.</summary>
    public Kind<T>? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The kind of an instance.</summary>
    public Kind<T> Of(T instance) => byKey[Kind<T>.KeyOf(instance.GetType())];
}
