using System.ComponentModel;
using System.Text.Json;
using FisherLab.Engine.Jobs;

namespace FisherLab.Server.Features.Jobs;

/// <summary>What people write on a job, as far as a request changes it: what is null stays as it is.</summary>
internal sealed record JobLabels
{
    public const int LongestName = 200, LongestNote = 4000, LongestTag = 40, MostTags = 20;

    // More than anyone reads: a body of nothing but errors must not cost seconds.
    private const int MostErrors = 200;

    [Description("1 to 200 characters.")]
    public string? Name { get; init; }

    [Description("At most 4,000 characters; empty or null: none.")]
    public string? Note { get; init; }

    [Description("At most 20 of at most 40 characters without commas; of two that differ in case only the first is kept.")]
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Reads labels strictly, all errors at once.</summary>
    /// <exception cref="SpecException">Names each field, its value and what is allowed.</exception>
    public static JobLabels Read(JsonElement json)
    {
        var errors = new Dictionary<string, string[]>();
        if (json.ValueKind != JsonValueKind.Object)
            throw new SpecException(new Dictionary<string, string[]> { ["$"] = [$"must be an object; it is {Shown(json)}."] });
        var labels = new JobLabels();
        foreach (JsonProperty field in json.EnumerateObject().TakeWhile(_ => errors.Count < MostErrors))
            labels = field.Name switch
            {
                "name" => labels with { Name = ReadName(field.Value, errors) },
                "note" => labels with { Note = ReadNote(field.Value, errors) },
                "tags" => labels with { Tags = ReadTags(field.Value, errors) },
                _ => Unknown(labels, field, errors),
            };
        return errors.Count == 0 ? labels : throw new SpecException(errors);
    }

    private static string ReadName(JsonElement value, Dictionary<string, string[]> errors)
    {
        if (TextOf(value)?.Trim() is { Length: > 0 and <= LongestName } name && !name.Any(char.IsControl))
            return name;
        errors["name"] = [$"must be text of 1 to {LongestName} characters without control characters; it is {Shown(value)}."];
        return "";
    }

    private static string ReadNote(JsonElement value, Dictionary<string, string[]> errors)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return "";
        if (TextOf(value)?.ReplaceLineEndings("\n").Trim() is { Length: <= LongestNote } note && !note.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\t')))
            return note;
        errors["note"] = [$"must be null or text of at most {LongestNote:N0} characters without control characters but tabs and line ends; it {Length(value)}."];
        return "";
    }

    private static List<string> ReadTags(JsonElement value, Dictionary<string, string[]> errors)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            errors["tags"] = [$"must be an array of texts; it is {Shown(value)}."];
            return [];
        }

        var tags = new List<string>();
        foreach ((int i, JsonElement member) in value.EnumerateArray().Index())
        {
            if (TextOf(member)?.Trim() is not { Length: > 0 and <= LongestTag } tag || tag.Any(sign => sign == ',' || char.IsControl(sign)))
                errors[$"tags[{i}]"] = [$"must be text of 1 to {LongestTag} characters without commas and control characters; it is {Shown(member)}."];
            else if (!tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
                tags.Add(tag);
        }

        if (tags.Count > MostTags)
            errors["tags"] = [$"must hold at most {MostTags} different tags; it holds {tags.Count}."];
        return tags;
    }

    private static JobLabels Unknown(JobLabels labels, JsonProperty field, Dictionary<string, string[]> errors)
    {
        errors[field.Name] = [$"is not a field here; it is {Shown(field.Value)}. The fields are name, note, tags."];
        return labels;
    }

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Length(JsonElement value) =>
        TextOf(value) is { Length: > LongestNote } text ? $"has {text.Length:N0}" : $"is {Shown(value)}";

    private static string Shown(JsonElement value) => value.GetRawText() is { Length: > 60 } raw ? $"{raw[..60]}…" : value.GetRawText();
}
