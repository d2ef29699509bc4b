using System.Text.Json;
using System.Text.Json.Serialization;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>How everything on the wire is written and read, by the Server and by its clients.</summary>
public static class WireJson
{
    public static JsonSerializerOptions Options { get; } = Apply(new JsonSerializerOptions());

    /// <summary>Camel case, enums as words, NaN and infinities as strings; job specs through the Engine's own reader.</summary>
    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DictionaryKeyPolicy = null;
        options.NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new JobSpecConverter());
        return options;
    }

    private sealed class JobSpecConverter : JsonConverter<JobSpec>
    {
        public override JobSpec Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JobReader.Read(JsonElement.ParseValue(ref reader));

        public override void Write(Utf8JsonWriter writer, JobSpec value, JsonSerializerOptions options) =>
            JobWriter.Write(value).WriteTo(writer, options);
    }
}
