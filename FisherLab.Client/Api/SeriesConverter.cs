using System.Text.Json;
using System.Text.Json.Serialization;

namespace FisherLab.Client.Api;

/// <summary>The series of a run, one value an iteration: read in a plain loop, or from their packed form, in which they are written: the Base64 of all values.</summary>
/// <param name="read">Reads one value that is not packed, at which the reader stands.</param>
/// <param name="code">Of one that is.</param>
internal sealed class SeriesConverter<T>(RowsConverter<T>.One read, CellCode<T> code) : JsonConverter<IReadOnlyList<T>>
{
    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return code.Unpack(reader.GetBytesFromBase64());
        var series = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            series.Add(read(ref reader));
        return series;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options) => writer.WriteBase64StringValue(code.Pack(value));
}
