using System.Text.Json;

namespace FisherLab.Engine.Jobs;

/// <summary>
/// A JSON object read field by field. Each read names what is allowed, takes note of what is not, and goes on with the fallback, so that one answer
/// names every error; a field that nobody asked for is an error too.
/// </summary>
internal sealed class SpecObject
{
    // More than anyone reads: a body of nothing but unknown fields must not cost seconds.
    private const int MostOthers = 200;

    private readonly JsonElement element;
    private readonly string path;
    private readonly SpecErrors errors;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <param name="element">Any JSON value; one that is not an object is an error.</param>
    /// <param name="path">Where it stands; empty for the whole document.</param>
    /// <param name="errors">Takes the errors.</param>
    public SpecObject(JsonElement element, string path, SpecErrors errors)
    {
        this.element = element;
        this.path = path;
        this.errors = errors;
        if (element.ValueKind != JsonValueKind.Object)
            errors.Add(path.Length == 0 ? "$" : path, $"must be an object; it is {Shown(element)}.");
    }

    public string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    public void Error(string name, string message) => errors.Add(PathOf(name), message);

    /// <summary>The field, if it is there.</summary>
    public JsonElement? Field(string name)
    {
        asked.Add(name);
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement field) ? field : null;
    }

    /// <summary>Says that a field is missing, if it is.</summary>
    public bool Require(string name, string allowed)
    {
        if (Field(name) is not null)
            return true;
        if (element.ValueKind == JsonValueKind.Object)
            Error(name, $"is missing; it must be {allowed}.");
        return false;
    }

    /// <summary>A number, or the fallback where the field is left out.</summary>
    public double Number(string name, double fallback, Func<double, bool> allows, string allowed)
    {
        if (Field(name) is not { } field)
            return fallback;
        if (AsNumber(field) is { } number && allows(number))
            return number;
        Error(name, $"must be {allowed}; it is {Shown(field)}.");
        return fallback;
    }

    /// <summary>A number or null; the fallback where the field is left out.</summary>
    public double? NumberOrNull(string name, double? fallback, Func<double, bool> allows, string allowed) =>
        Field(name) is { ValueKind: JsonValueKind.Null } ? null
        : Field(name) is null ? fallback
        : Number(name, fallback ?? 0, allows, $"null or {allowed}");

    /// <summary>A whole number, or the fallback where the field is left out.</summary>
    public int Integer(string name, int fallback, int minimum, int maximum) =>
        (int)Number(
            name, fallback, number => number == Math.Floor(number) && number >= minimum && number <= maximum,
            minimum == int.MinValue ? "a whole number of 32 bits" : $"a whole number from {minimum:N0} to {maximum:N0}");

    public bool Boolean(string name, bool fallback)
    {
        if (Field(name) is not { } field)
            return fallback;
        if (field.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return field.GetBoolean();
        Error(name, $"must be true or false; it is {Shown(field)}.");
        return fallback;
    }

    /// <summary>A string of at most so many characters; null where it is left out or null.</summary>
    public string? Text(string name, int longest)
    {
        if (Field(name) is not { ValueKind: not JsonValueKind.Null } field)
            return null;
        if (field.ValueKind == JsonValueKind.String && field.GetString() is { } text && text.Length <= longest && !text.Any(char.IsControl))
            return text;
        Error(name, $"must be text of at most {longest} characters without control characters; it is {Shown(field)}.");
        return null;
    }

    /// <summary>One of some words; the fallback where the field is left out.</summary>
    public string Choice(string name, string fallback, IReadOnlyCollection<string> allowed)
    {
        if (Field(name) is not { } field)
            return fallback;
        if (field.ValueKind == JsonValueKind.String && allowed.Contains(field.GetString()!, StringComparer.Ordinal))
            return field.GetString()!;
        Error(name, $"must be one of {string.Join(", ", allowed)}; it is {Shown(field)}.");
        return fallback;
    }

    /// <summary>The members of an array; none where the field is left out.</summary>
    public IReadOnlyList<JsonElement> Array(string name, string allowed)
    {
        if (Field(name) is not { } field)
            return [];
        if (field.ValueKind == JsonValueKind.Array)
            return [.. field.EnumerateArray()];
        Error(name, $"must be {allowed}; it is {Shown(field)}.");
        return [];
    }

    /// <summary>Says of every field that nobody asked for that it is unknown.</summary>
    public void RefuseOthers()
    {
        if (element.ValueKind != JsonValueKind.Object)
            return;
        string fields = string.Join(", ", asked);
        foreach (JsonProperty property in element.EnumerateObject().Where(property => !asked.Contains(property.Name)).Take(MostOthers))
            Error(property.Name, $"is not a field here; it is {Shown(property.Value)}. The fields are {fields}.");
    }

    /// <summary>A finite JSON number; null for anything else, one too large for a double included.</summary>
    public static double? AsNumber(JsonElement field) =>
        field.ValueKind == JsonValueKind.Number && field.TryGetDouble(out double number) && double.IsFinite(number) ? number : null;

    /// <summary>A value as an error shows it: whole if short.</summary>
    public static string Shown(JsonElement value)
    {
        string raw = value.GetRawText();
        return raw.Length <= 60 ? raw : $"{raw.AsSpan(0, 60)}…";
    }
}
