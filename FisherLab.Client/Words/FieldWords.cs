using FisherLab.Client.Figures.Fields;
using FisherLab.Engine.Running;

namespace FisherLab.Client.Words;

/// <summary>Sentences of the playground.</summary>
public static class FieldWords
{
    /// <summary>L − L* of the table.</summary>
    public const double Near = 0.001;

    /// <summary>The data in a line.</summary>
    public static string Data(FieldProblem problem) => problem.Data.Key == FieldData.Pasted
        ? $"Your points: linear regression, {Numbers.Count(problem.Problem.Samples, "sample")}."
        : $"{problem.Data.Title}: linear regression, {problem.Data.Formula}, {Numbers.Count(problem.Problem.Samples, "sample")}.";

    /// <summary>Whose settings these are.</summary>
    public static string Protocol(FieldSettings settings) =>
        settings == FieldSettings.Paper ? "as run for the published figure"
        : settings == FieldSettings.Paper with { Log10StepSize = new FieldSettings().Log10StepSize, Steps = new FieldSettings().Steps } ? "the paper’s, in 25 times longer steps"
        : "";

    /// <summary>γ or λ as a power of ten.</summary>
    public static string Power(double? exponent) => exponent is { } power ? $"10<sup>{Numbers.Exponent(power, "0.##")}</sup>" : "none";

    /// <summary>A point, named.</summary>
    public static string Point(FieldPoint point, FieldWindow window) => FieldFrame.Place(point, window).Split(", ") is [var intercept, var slope] ? $"b = {intercept}, θ = {slope}" : "";

    /// <summary>When a way is near its minimum, or why it never is.</summary>
    /// <param name="way">Null while it is computed.</param>
    /// <param name="lowest">L*.</param>
    /// <param name="wanted">Steps that it is to have.</param>
    public static string Arrival(FieldWay? way, double lowest, int wanted) =>
        way is null ? "…"
        : way.StepsUntil(lowest + Near) is { } step ? Numbers.Count(step)
        : Breakdown(way) is { } breakdown ? breakdown
        : way.Asked < wanted ? "…"
        : Numbers.None;

    /// <summary>How a way broke off; null where it did not.</summary>
    public static string? Breakdown(FieldWay way) => way.Path.Result.Outcome switch
    {
        Outcome.Diverged => $"diverged at {Numbers.Count(way.Last)}",
        Outcome.Singular => $"no direction at {Numbers.Count(way.Last)}",
        _ => null,
    };

    /// <summary>What the settings and the screen leave out, in a sentence; empty where nothing is.</summary>
    public static string Missing(FieldArrows arrows, FieldMethod method) => arrows.Missing == 0 ? ""
        : $"{method.Style.Label} has no direction at {Numbers.Count(arrows.Missing)} of {Numbers.Count(arrows.Tails.Count)} points: its curvature is singular there.";

    /// <summary>The parameters below an exported figure.</summary>
    public static string Caption(FieldProblem problem, FieldSettings settings) =>
        $"{Data(problem)} γ = 10^{Numbers.Exponent(settings.Log10StepSize, "0.##")} times 1/3 for GD, 1 for NGD and 3 for EFGD; damping λ = {(settings.Log10Damping is { } damping ? $"10^{Numbers.Exponent(damping, "0.##")}" : "0")}; "
        + $"{Numbers.Count(settings.Steps)} steps; prior variance {(settings.PriorVariance is { } prior ? Numbers.Brief(prior) : "none")}{(settings.PriorVariance is null ? "" : ", not in the empirical Fisher")}. "
        + $"Minimum at b = {Numbers.Loss(problem.Star.Intercept)}, θ = {Numbers.Loss(problem.Star.Slope)}, L* = {Numbers.Loss(problem.Minimum.Loss)}. "
        + $"Contours at L − L* = {string.Join(", ", FieldContours.Levels(problem).Reverse().Select(level => Numbers.Brief(level)))}. FisherLab, engine {EngineBits.Version}.";
}
