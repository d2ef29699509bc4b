using System.Text.Json;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>As <see cref="WireJson"/> says, but numbers that are many are packed.</summary>
public static class PackedJson
{
    /// <summary>How packed grids are written: their axes stay lists.</summary>
    public static JsonSerializerOptions Grids { get; } = OfGrids();

    /// <summary>How packed runs are written; and how pages read any answer, packed or not.</summary>
    public static JsonSerializerOptions Runs { get; } = OfRuns();

    private static JsonSerializerOptions OfRuns()
    {
        var options = new JsonSerializerOptions(Grids);
        options.Converters.Insert(0, new SeriesConverter<double?>(Number, CellCode.Loss));
        options.Converters.Insert(0, new SeriesConverter<double>((ref reader) => Number(ref reader)!.Value, CellCode.Value));
        return options;
    }

    private static JsonSerializerOptions OfGrids()
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
