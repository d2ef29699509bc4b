using System.Text.Json;
using System.Text.Json.Serialization;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>Reads the two-dimensional arrays of a grid in plain loops: in a browser the general converters take several times as long for every number.</summary>
/// <param name="read">Reads one entry, at which the reader stands.</param>
internal sealed class RowsConverter<T>(RowsConverter<T>.One read) : JsonConverter<IReadOnlyList<IReadOnlyList<T>>>
{
    public delegate T One(ref Utf8JsonReader reader);

    public override IReadOnlyList<IReadOnlyList<T>> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var rows = new List<T[]>();
        var row = new List<T>();
        while (Next(ref reader))
        {
            row.Clear();
            while (Next(ref reader))
                row.Add(read(ref reader));
            rows.Add([.. row]);
        }

        return rows;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<IReadOnlyList<T>> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are read only.");

    private static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType != JsonTokenType.EndArray;
}

/// <summary>The options with which answers are read.</summary>
internal static class AnswerJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(WireJson.Options);
        options.Converters.Insert(0, new RowsConverter<double?>(Number));
        options.Converters.Insert(0, new RowsConverter<int?>((ref reader) => reader.TokenType == JsonTokenType.Null ? null : reader.GetInt32()));
        options.Converters.Insert(0, new RowsConverter<int>((ref reader) => reader.GetInt32()));
        options.Converters.Insert(0, new RowsConverter<Outcome>(Named<Outcome>()));
        options.Converters.Insert(0, new RowsConverter<Stability>(Named<Stability>()));
        return options;
    }

    // By comparing bytes: the general converter makes a string of every name.
    private static RowsConverter<T>.One Named<T>() where T : struct, Enum
    {
        (byte[] Name, T Value)[] names =
            [.. Enum.GetValues<T>().Select(value => (JsonSerializer.SerializeToUtf8Bytes(value, WireJson.Options)[1..^1], value))];
        return (ref reader) =>
        {
            foreach ((byte[] name, T value) in names)
                if (reader.ValueTextEquals(name))
                    return value;
            throw new JsonException($"There is no {typeof(T).Name} \"{reader.GetString()}\".");
        };
    }

    private static double? Number(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => throw new JsonException("There is no such number."),
        },
        _ => reader.GetDouble(),
    };
}
