using System.Text.RegularExpressions;

namespace FisherLab.Client.Forms;

/// <summary>What the server says of the fields of a spec, found by the form's fields.</summary>
/// <param name="byPath">Messages by JSON path.</param>
public sealed partial class FieldErrors(IReadOnlyDictionary<string, string[]> byPath)
{
    public static FieldErrors None { get; } = new(new Dictionary<string, string[]>());

    public bool Any => byPath.Count > 0;

    /// <summary>All of them, each with its path.</summary>
    public IEnumerable<string> All => byPath.SelectMany(entry => entry.Value.Select(message => $"{entry.Key} {message}"));

    /// <summary>The first message of a field; a path within any method is given without the method's index.</summary>
    public string? Of(string path) =>
        byPath.FirstOrDefault(entry => entry.Key == path || MethodPrefix().Replace(entry.Key, "") == path).Value?[0];

    [GeneratedRegex(@"^methods\[\d+\]\.")]
    private static partial Regex MethodPrefix();
}
