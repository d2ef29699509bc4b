namespace FisherLab.Engine.Jobs;

/// <summary>Collects what is wrong with a spec, so that all of it is said at once.</summary>
internal sealed class SpecErrors
{
    private readonly Dictionary<string, List<string>> byPath = new(StringComparer.Ordinal);

    public void Add(string path, string message)
    {
        if (!byPath.TryGetValue(path, out List<string>? messages))
            byPath[path] = messages = [];
        messages.Add(message);
    }

    /// <exception cref="SpecException">If there was any error.</exception>
    public void ThrowIfAny()
    {
        if (byPath.Count > 0)
            throw new SpecException(byPath.ToDictionary(field => field.Key, field => field.Value.ToArray()));
    }
}
