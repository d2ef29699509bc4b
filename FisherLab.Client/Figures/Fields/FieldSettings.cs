namespace FisherLab.Client.Figures.Fields;

/// <summary>What decides the numbers of the playground, but for the starts.</summary>
public sealed record FieldSettings
{
    /// <summary>Key of the data set.</summary>
    public string Data { get; init; } = "figure-1";

    /// <summary>A person's own points, as <see cref="PastedPoints.Write"/> writes them.</summary>
    public string Points { get; init; } = "";

    /// <summary>log10 of γ. As by default, 2,000 steps lead as far as the paper's 49,999 of 10⁻³.</summary>
    public double Log10StepSize { get; init; } = -1.6;

    /// <summary>log10 of λ; null for none.</summary>
    public double? Log10Damping { get; init; } = -8;

    public int Steps { get; init; } = 2000;

    /// <summary>τ²; null for no prior.</summary>
    public double? PriorVariance { get; init; } = 0.1;

    /// <summary>How many of the points, from the first on; null for all.</summary>
    public int? Samples { get; init; }

    /// <summary>As run for the published figure.</summary>
    public static FieldSettings Paper { get; } = new() { Log10StepSize = -3, Steps = 49_999 };

    public double StepSize => Math.Pow(10, Log10StepSize);

    public double Damping => Log10Damping is { } exponent ? Math.Pow(10, exponent) : 0;

    /// <summary>The points that the settings name.</summary>
    public FieldData Load() =>
        Data == FieldData.Pasted && PastedPoints.Read(Points) is { Errors.Count: 0 } own ? FieldData.Of(own.Points) : FieldData.Of(Data);

    /// <summary>How many of so many points are used.</summary>
    public int SamplesOf(FieldData data) => Math.Clamp(Samples ?? data.Samples, Math.Min(3, data.Samples), data.Samples);
}
