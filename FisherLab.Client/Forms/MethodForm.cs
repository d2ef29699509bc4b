using FisherLab.Engine.Catalog;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Forms;

/// <summary>An optimizer of the catalogue as the form edits it.</summary>
public sealed class MethodForm
{
    public required Kind<Optimizer> Kind { get; init; }

    public bool Chosen { get; set; }

    /// <summary>Hyper-parameters by name; step size and damping count only for single runs.</summary>
    public required Dictionary<string, double> Knobs { get; init; }

    public bool HasDamping => Kind.Knobs.Any(knob => knob.Name == "damping");

    /// <summary>The hyper-parameters that are no axis.</summary>
    public IEnumerable<Knob> OtherKnobs => Kind.Knobs.Where(knob => knob.Name is not ("stepSize" or "damping"));

    public static MethodForm Of(Kind<Optimizer> kind)
    {
        var knobs = kind.Knobs.ToDictionary(knob => knob.Name, knob => knob.Default);
        knobs["stepSize"] = 0.1;
        if (knobs.ContainsKey("damping"))
            knobs["damping"] = 1e-8;
        return new MethodForm { Kind = kind, Knobs = knobs };
    }

    public MethodSpec ToSpec(bool alone, AxisForm stepSize, AxisForm damping) => new()
    {
        Id = Kind.Key,
        Optimizer = Kind.Create(OtherKnobs.ToDictionary(knob => knob.Name, knob => Knobs[knob.Name])),
        StepSize = alone ? new Axis.Fixed(Knobs["stepSize"]) : stepSize.ToAxis(),
        Damping = !HasDamping ? null : alone ? new Axis.Fixed(Knobs["damping"]) : damping.ToAxis(),
    };
}
