using System.Text.Json;
using System.Text.Json.Serialization;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>How everything on the wire is written and read, by the Server and by its clients.</summary>
public static class WireJson
{
    public static JsonSerializerOptions Options { get; } = Apply(new JsonSerializerOptions());

    /// <summary>Like <see cref="Options"/>, for requests in which null says nothing and is left out.</summary>
    public static JsonSerializerOptions Sparse { get; } = new(Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Camel case, enums as words, NaN and infinities as strings; job specs through the Engine's own reader.</summary>
    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DictionaryKeyPolicy = null;
        options.NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        options.Converters.Add(new OutcomeConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new JobSpecConverter());
        return options;
    }

    // A grid has one a cell, and in a browser the general converter takes longer for them than all the rest of the answer.
    private sealed class OutcomeConverter : JsonConverter<Outcome>
    {
        private static readonly JsonEncodedText[] Words =
            [.. Enum.GetValues<Outcome>().Select(outcome => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString())))];

        public override Outcome Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            for (int outcome = 0; outcome < Words.Length; outcome++)
                if (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(Words[outcome].EncodedUtf8Bytes))
                    return (Outcome)outcome;
            throw new JsonException("There is no such outcome.");
        }

        public override void Write(Utf8JsonWriter writer, Outcome value, JsonSerializerOptions options) => writer.WriteStringValue(Words[(int)value]);
    }

    private sealed class JobSpecConverter : JsonConverter<JobSpec>
    {
        public override JobSpec Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JobReader.Read(JsonElement.ParseValue(ref reader));

        public override void Write(Utf8JsonWriter writer, JobSpec value, JsonSerializerOptions options) =>
            JobWriter.Write(value).WriteTo(writer, options);
    }
}
