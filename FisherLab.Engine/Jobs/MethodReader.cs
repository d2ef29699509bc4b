using System.Text.Json;
using System.Text.RegularExpressions;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Jobs;

/// <summary>Reads one method of a job after the other.</summary>
/// <param name="errors">Takes the errors.</param>
/// <param name="limits">How large an axis may be.</param>
/// <param name="single">Whether the job runs single cells: an axis is then a number.</param>
internal sealed partial class MethodReader(SpecErrors errors, JobLimits limits, bool single)
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <summary>The method, or null if its optimizer is unknown.</summary>
    public MethodSpec? Read(JsonElement element, string path)
    {
        var method = new SpecObject(element, path, errors);
        string[] keys = [.. Kinds.Optimizers.Kinds.Select(kind => kind.Key)];
        if (!method.Require("optimizer", $"one of {string.Join(", ", keys)}")
            || Kinds.Optimizers.Find(method.Choice("optimizer", "", keys)) is not { } kind)
            return null;

        var knobs = new Dictionary<string, double>();
        Axis stepSize = new Axis.Fixed(1);
        Axis? damping = null;
        foreach (Knob knob in kind.Knobs)
        {
            if (knob.Name == "stepSize")
                stepSize = ReadAxis(method, knob);
            else if (knob.Name == "damping")
                damping = ReadAxis(method, knob);
            else
                knobs[knob.Name] = method.Number(knob.Name, knob.Default, knob.Allows, knob.Range);
        }

        var spec = new MethodSpec { Id = ReadId(method, kind.Key), Optimizer = kind.Create(knobs), StepSize = stepSize, Damping = damping };
        method.RefuseOthers();
        return spec;
    }

    private string ReadId(SpecObject method, string kind)
    {
        string id = kind;
        if (method.Field("id") is { } field)
        {
            id = field.ValueKind == JsonValueKind.String ? field.GetString()! : "";
            if (id != kind && !Id().IsMatch(id))
                method.Error("id", $"must be 1 to 64 lower-case letters, digits and hyphens; it is {SpecObject.Shown(field)}.");
        }

        if (!ids.Add(id))
            method.Error("id", $"must be unique in the job; \"{id}\" stands twice. A method without an id takes its optimizer's name.");
        return id;
    }

    private Axis ReadAxis(SpecObject method, Knob knob)
    {
        string allowed = single ? knob.Range : $"{knob.Range}, or {{\"log10From\", \"log10To\", \"count\"}}";
        if (!method.Require(knob.Name, allowed))
            return new Axis.Fixed(1);
        JsonElement field = method.Field(knob.Name)!.Value;
        if (field.ValueKind == JsonValueKind.Object && !single)
            return ReadLogarithmic(field, method.PathOf(knob.Name));
        return new Axis.Fixed(method.Number(knob.Name, 1, knob.Allows, allowed));
    }

    private Axis.Logarithmic ReadLogarithmic(JsonElement field, string path)
    {
        var axis = new SpecObject(field, path, errors);
        string exponent = $"a number from -{limits.Exponent} to {limits.Exponent}";
        axis.Require("log10From", exponent);
        axis.Require("log10To", exponent);
        axis.Require("count", $"a whole number from 1 to {limits.Cells:N0}");
        double from = axis.Number("log10From", 0, InRange, exponent);
        double to = axis.Number("log10To", from, InRange, exponent);
        int count = axis.Integer("count", 1, 1, limits.Cells);
        if (to < from)
            axis.Error("log10To", FormattableString.Invariant($"must not lie below log10From, {from}; it is {to}."));
        else if (count > 1 && to == from)
            axis.Error("count", $"must be 1 where log10From and log10To are equal; it is {count}.");
        else if (count == 1 && to > from)
            axis.Error("count", "must be at least 2 where log10From and log10To differ; it is 1.");
        axis.RefuseOthers();
        return new Axis.Logarithmic(from, to, count);
    }

    private bool InRange(double exponent) => Math.Abs(exponent) <= limits.Exponent;

    [GeneratedRegex("^[a-z0-9-]{1,64}$")]
    private static partial Regex Id();
}
