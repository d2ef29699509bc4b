using System.Text.Json;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>How pages read answers: as <see cref="WireJson"/> says, with the arrays of a grid packed or not. What is written with these options has them packed.</summary>
public static class PackedJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(WireJson.Options);
        options.Converters.Insert(0, new RowsConverter<double?>(Number, CellCode.Loss));
        options.Converters.Insert(0, new RowsConverter<int?>((ref reader) => reader.TokenType == JsonTokenType.Null ? null : reader.GetInt32(), CellCode.Count));
        options.Converters.Insert(0, new RowsConverter<int>((ref reader) => reader.GetInt32(), CellCode.Index));
        options.Converters.Insert(0, new RowsConverter<Outcome>(Named<Outcome>(), CellCode.Word<Outcome>()));
        options.Converters.Insert(0, new RowsConverter<Stability>(Named<Stability>(), CellCode.Word<Stability>()));
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
