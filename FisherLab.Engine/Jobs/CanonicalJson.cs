using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FisherLab.Engine.Jobs;

/// <summary>RFC 8785, JSON Canonicalization Scheme: sorted names, no white space, numbers as ECMAScript prints them.</summary>
internal static class CanonicalJson
{
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    /// <summary>An object of members that are canonical already.</summary>
    public static string Object(IEnumerable<KeyValuePair<string, string>> members)
    {
        var text = new StringBuilder();
        Members(text, members, member => text.Append(member));
        return text.ToString();
    }

    /// <summary>An array of members that are canonical already.</summary>
    public static string Array(IEnumerable<string> members) => $"[{string.Join(',', members)}]";

    /// <summary>A finite number, with the fewest digits that read back to it.</summary>
    /// <exception cref="ArgumentException">NaN and infinities have no JSON.</exception>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException("NaN and infinities have no canonical JSON.", nameof(value));
        if (value == 0)
            return "0";
        string[] parts = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        int point = parts[0].IndexOf('.');
        string digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        int exponent = (point < 0 ? digits.Length : point) + (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
        string significant = digits.TrimStart('0');
        exponent -= digits.Length - significant.Length; // value = 0.significant · 10^exponent
        significant = significant.TrimEnd('0');
        return (value < 0 ? "-" : "") + Layout(significant, exponent);
    }

    // ECMAScript's Number::toString, steps 6 to 10.
    private static string Layout(string digits, int exponent) => exponent switch
    {
        _ when exponent > 21 || exponent <= -6 =>
            $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits.AsSpan(1)}e{(exponent > 0 ? "+" : "-")}{Math.Abs(exponent - 1)}",
        <= 0 => $"0.{new string('0', -exponent)}{digits}",
        _ when exponent >= digits.Length => digits + new string('0', exponent - digits.Length),
        _ => $"{digits.AsSpan(0, exponent)}.{digits.AsSpan(exponent)}",
    };

    private static void Append(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject map:
                Members(text, map, member => Append(text, member));
                break;
            case JsonArray array:
                Sequence(text, '[', ']', array, member => Append(text, member));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                text.Append(Number(double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                String(text, value.GetValue<string>());
                break;
            default:
                text.Append(node.ToJsonString());
                break;
        }
    }

    private static void Members<T>(StringBuilder text, IEnumerable<KeyValuePair<string, T>> members, Action<T> append) =>
        Sequence(text, '{', '}', members.OrderBy(member => member.Key, StringComparer.Ordinal), member =>
        {
            String(text, member.Key);
            text.Append(':');
            append(member.Value);
        });

    private static void Sequence<T>(StringBuilder text, char open, char close, IEnumerable<T> members, Action<T> append)
    {
        text.Append(open);
        bool first = true;
        foreach (T member in members)
        {
            if (!first)
                text.Append(',');
            first = false;
            append(member);
        }

        text.Append(close);
    }

    private static void String(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        text.Append('"');
    }
}
