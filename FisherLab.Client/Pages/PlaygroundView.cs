using System.Collections.Specialized;
using System.Globalization;
using System.Web;
using FisherLab.Client.Figures.Fields;

namespace FisherLab.Client.Pages;

/// <summary>What a person does on the playground: all of it stands in the address.</summary>
public sealed record PlaygroundView
{
    /// <summary>The three fields beside each other.</summary>
    public const string Side = "side";

    public FieldSettings Settings { get; init; } = new();

    /// <summary>The four starts; empty for those of the window.</summary>
    public IReadOnlyList<FieldPoint> Starts { get; init; } = [];

    /// <summary>The method whose arrows are drawn, or all three.</summary>
    public string Field { get; init; } = "efgd";

    /// <summary>The methods whose ways are drawn.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [.. FieldMethod.All.Select(method => method.Key)];

    /// <summary>Index of the start that is looked at.</summary>
    public int Chosen { get; init; } = 2;

    /// <summary>Steps that are drawn; null for all.</summary>
    public int? At { get; init; }

    /// <summary>The methods whose ways are drawn.</summary>
    public IReadOnlyList<FieldMethod> Methods => [.. FieldMethod.All.Where(method => Paths.Contains(method.Key))];

    /// <summary>The view of an address; what it does not understand is left out.</summary>
    public static PlaygroundView Of(string address)
    {
        var uri = new Uri(address);
        NameValueCollection query = HttpUtility.ParseQueryString(uri.Query);
        var plain = new PlaygroundView();
        FieldSettings settings = plain.Settings;
        return plain with
        {
            Settings = settings with
            {
                Data = FieldData.Choices.Select(choice => choice.Key).FirstOrDefault(key => key == query["data"], settings.Data),
                Points = Uri.UnescapeDataString(uri.Fragment) is ['#', 'p', 'o', 'i', 'n', 't', 's', '=', .. string points] ? points : "",
                Log10StepSize = Number(query["step"], -6, 1) ?? settings.Log10StepSize,
                Log10Damping = query["damping"] == "none" ? null : Number(query["damping"], -10, 10) ?? settings.Log10Damping,
                Steps = (int)(Number(query["steps"], 1, 49_999) ?? settings.Steps),
                PriorVariance = query["prior"] == "none" ? null : Number(query["prior"], 1e-6, 1e6) ?? settings.PriorVariance,
                Samples = (int?)Number(query["samples"], 3, 1000),
            },
            Starts = Places(query["starts"]),
            Field = query["field"] is { } field && (field == Side || FieldMethod.All.Any(method => method.Key == field)) ? field : plain.Field,
            Paths = query["paths"] is { } paths ? [.. paths.Split(',').Where(key => FieldMethod.All.Any(method => method.Key == key)).Distinct()] : plain.Paths,
            Chosen = (int)(Number(query["start"], 1, 4) ?? plain.Chosen + 1) - 1,
            At = (int?)Number(query["at"], 0, 49_999),
        };
    }

    /// <summary>The address of this view; what is as by default is left out.</summary>
    public string Address
    {
        get
        {
            PlaygroundView plain = new();
            FieldSettings ours = Settings, theirs = plain.Settings;
            IEnumerable<(string Name, string? Value)> parts =
            [
                ("data", ours.Data == theirs.Data ? null : ours.Data),
                ("step", ours.Log10StepSize == theirs.Log10StepSize ? null : Text(ours.Log10StepSize)),
                ("damping", ours.Log10Damping == theirs.Log10Damping ? null : ours.Log10Damping is { } damping ? Text(damping) : "none"),
                ("steps", ours.Steps == theirs.Steps ? null : Text(ours.Steps)),
                ("prior", ours.PriorVariance == theirs.PriorVariance ? null : ours.PriorVariance is { } prior ? Text(prior) : "none"),
                ("samples", ours.Samples is { } samples ? Text(samples) : null),
                ("starts", Starts.Count == 0 ? null : string.Join('_', Starts.Select(start => $"{Text(start.Intercept)},{Text(start.Slope)}"))),
                ("field", Field == plain.Field ? null : Field),
                ("paths", Paths.Count == plain.Paths.Count ? null : string.Join(',', Paths)),
                ("start", Chosen == plain.Chosen ? null : Text(Chosen + 1)),
                ("at", At is { } at ? Text(at) : null),
            ];
            string query = string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={part.Value}"));
            return $"playground{(query.Length > 0 ? $"?{query}" : "")}{(ours.Data == FieldData.Pasted && ours.Points.Length > 0 ? $"#points={ours.Points}" : "")}";
        }
    }

    private static IReadOnlyList<FieldPoint> Places(string? text)
    {
        double?[][] places = [.. (text ?? "").Split('_').Select(place => place.Split(',').Select(number => Number(number, -1e9, 1e9)).ToArray())];
        return places.Length == 4 && places.All(place => place is [not null, not null]) ? [.. places.Select(place => new FieldPoint(place[0]!.Value, place[1]!.Value))] : [];
    }

    private static double? Number(string? text, double from, double to) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= from && value <= to ? value : null;

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
