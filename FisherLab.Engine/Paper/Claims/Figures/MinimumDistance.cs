using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>How far the empirical Fisher is from the Fisher at the minimum of a model of Figure 2 or 4: |F̃ − F| / |F| in the Frobenius norm, as it was run.</summary>
internal abstract class MinimumDistance : PaperClaim
{
    public sealed override string Id => $"{Item}-{Model}";

    public sealed override string Statement =>
        $"The empirical Fisher is {(Model == "correct" ? "close to" : "far from")} the Fisher at the minimum of {Figure} where the model is {Words}: its relative Frobenius distance is {Distance:0.000}; what was found is off by";

    // The published samples are known to the last bit; the number is given to three decimals.
    public sealed override double Tolerance => 0.001;

    public sealed override int Order => 2 + Toy.Models.ToList().IndexOf(Model);

    /// <summary>One of <see cref="Toy.Models"/>.</summary>
    protected abstract string Model { get; }

    /// <summary>On the published samples.</summary>
    protected abstract double Distance { get; }

    private string Figure => Item == "figure-2" ? "Figure 2" : "Figure 4";

    private string Words => Model == "correct" ? "right" : $"misspecified ({Model.ToUpperInvariant()})";

    /// <summary>The distance on one model's samples.</summary>
    public static double Of(Toy toy, AuditedEngine engine) => MatrixDistance.Relative(
        CurvatureMatrix.Of(toy.Problem, engine.EmpiricalFisher, toy.Minimum), CurvatureMatrix.Of(toy.Problem, engine.Fisher, toy.Minimum));

    public sealed override double? Measure(Evidence evidence) =>
        evidence.Protocol == Protocol.AsRun && Toy.Of(evidence, Item, Model) is { } toy ? Math.Abs(Of(toy, evidence.Engine) - Distance) : null;
}
