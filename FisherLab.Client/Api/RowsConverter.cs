using System.Text.Json;
using System.Text.Json.Serialization;

namespace FisherLab.Client.Api;

/// <summary>
/// The two-dimensional arrays of a grid. They are read in plain loops, since in a browser the general converters take several times as long for every number; or from
/// their packed form, which takes next to no time and in which they are written: the Base64 of the length of a row (32 bits, little-endian) and then of all rows, one after another.
/// </summary>
/// <param name="read">Reads one entry that is not packed, at which the reader stands.</param>
/// <param name="code">Of one that is.</param>
internal sealed class RowsConverter<T>(RowsConverter<T>.One read, CellCode<T> code) : JsonConverter<IReadOnlyList<IReadOnlyList<T>>>
{
    public delegate T One(ref Utf8JsonReader reader);

    public override IReadOnlyList<IReadOnlyList<T>> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return Unpack(reader.GetBytesFromBase64());
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

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<IReadOnlyList<T>> value, JsonSerializerOptions options)
    {
        int length = value.Count == 0 ? 0 : value[0].Count;
        using var packed = new MemoryStream();
        packed.Write(BitConverter.GetBytes(length));
        foreach (IReadOnlyList<T> row in value)
            packed.Write(code.Pack(row));
        writer.WriteBase64StringValue(packed.ToArray());
    }

    private T[][] Unpack(ReadOnlySpan<byte> packed)
    {
        int length = BitConverter.ToInt32(packed) * code.Bytes;
        ReadOnlySpan<byte> cells = packed[sizeof(int)..];
        var rows = new T[length == 0 ? 0 : cells.Length / length][];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = code.Unpack(cells.Slice(i * length, length));
        return rows;
    }

    private static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType != JsonTokenType.EndArray;
}
