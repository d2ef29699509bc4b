using System.Text;

namespace FisherLab.Server.Features.Datasets;

/// <summary>What people call a data set, and the key that is made of it. A key has no dot and no slash, so it names no other directory.</summary>
internal static class DatasetName
{
    private const int Longest = 100;

    /// <summary>A name as the key of specs and paths: lower-case letters and digits, with hyphens between.</summary>
    public static string KeyOf(string name)
    {
        var key = new StringBuilder();
        foreach (char c in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                key.Append(c);
            else if (key.Length > 0 && key[^1] != '-')
                key.Append('-');
        }

        return key.ToString().TrimEnd('-');
    }

    /// <summary>What is wrong with a name; null if nothing is.</summary>
    public static string? Complaint(string? name) =>
        string.IsNullOrWhiteSpace(name) ? $"is missing; it must be text of 1 to {Longest} characters."
        : name.Length > Longest || name.Any(char.IsControl) || KeyOf(name).Length == 0
            ? $"must have from 1 to {Longest} characters, at least one of them a letter a to z or a digit, and no control characters; it has {name.Length}."
            : null;
}
