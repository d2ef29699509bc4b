using System.Text.Json;
using System.Text.Json.Nodes;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Jobs;

/// <summary>Writes a job as the JSON that <see cref="JobReader"/> reads.</summary>
public static class JobWriter
{
    /// <summary>Every field, defaults included.</summary>
    public static JsonObject Write(JobSpec job) => job.Figure is { } figure ? Figure(job, figure) : new()
    {
        ["kind"] = Word(job.Kind),
        ["name"] = job.Name,
        ["problem"] = Problem(job.Problem),
        ["methods"] = new JsonArray([.. job.Methods.Select(Method)]),
        ["iterations"] = job.Iterations,
        ["start"] = Start(job.Start),
        ["stopFactor"] = job.StopFactor,
        ["clip"] = job.Problem.Likelihood.Clip,
        ["probes"] = new JsonArray([.. job.Probes.Select(probe => (JsonNode)Kinds.Probes.Of(probe).Key)]),
        ["stability"] = Word(job.Stability),
        ["stabilitySeed"] = job.StabilitySeed,
        ["selection"] = new JsonObject
        {
            ["rule"] = SelectionReader.Name(job.Selection.By),
            ["tolerance"] = job.Selection.Tolerance,
        },
    };

    /// <summary>What differs from the defaults, and what has none: what a person would write.</summary>
    public static JsonObject WriteBriefly(JobSpec job)
    {
        JsonObject whole = Write(job);
        if (job.Figure is not null)
            return whole;
        JsonObject plain = Write(new JobSpec
        {
            Problem = new ProblemSpec { Dataset = "", Likelihood = new Gaussian() },
            Methods = [],
        });
        DropEqual((JsonObject)whole["problem"]!, (JsonObject)plain["problem"]!, keep: ["dataset", "likelihood"]);
        DropEqual(whole, plain, keep: ["kind", "problem", "methods", "iterations", "start"]);
        foreach (JsonNode? method in (JsonArray)whole["methods"]!)
            if (JsonNode.DeepEquals(method!["id"], method["optimizer"]))
                ((JsonObject)method).Remove("id");
        return whole;
    }

    internal static JsonObject Problem(ProblemSpec problem) => new()
    {
        ["dataset"] = problem.Dataset,
        ["likelihood"] = Kinds.Likelihoods.Of(problem.Likelihood).Key,
        ["bias"] = problem.Bias,
        ["scaling"] = Word(problem.Scaling),
        ["priorVariance"] = problem.Prior?.Variance,
        ["priorInEmpiricalFisher"] = problem.Prior?.InEmpiricalFisher ?? true,
    };

    internal static JsonNode Start(Start start) => start switch
    {
        Start.Point point => new JsonArray([.. point.Values.Select(value => (JsonNode)value)]),
        Start.OptimumTimes optimum => new JsonObject { ["optimumTimes"] = optimum.Factor },
        _ => "zeros",
    };

    /// <summary>The optimizer's kind and its knobs beside step size and damping.</summary>
    internal static JsonObject Optimizer(Optimizer optimizer)
    {
        Kind<Optimizer> kind = Kinds.Optimizers.Of(optimizer);
        var json = new JsonObject { ["optimizer"] = kind.Key };
        foreach (Knob knob in kind.Knobs)
            if (knob.Name is not ("stepSize" or "damping"))
                json[knob.Name] = kind.Value(optimizer, knob);
        return json;
    }

    private static JsonObject Figure(JobSpec job, FigureSpec figure) => new()
    {
        ["kind"] = Word(job.Kind),
        ["name"] = job.Name,
        ["item"] = figure.Item,
        ["protocol"] = Word(figure.Protocol),
    };

    private static JsonNode Method(MethodSpec method)
    {
        JsonObject json = Optimizer(method.Optimizer);
        json["id"] = method.Id;
        json["stepSize"] = Axis(method.StepSize);
        if (method.Damping is not null)
            json["damping"] = Axis(method.Damping);
        return json;
    }

    private static JsonNode Axis(Axis axis) => axis switch
    {
        Axis.Logarithmic log => new JsonObject { ["log10From"] = log.Log10From, ["log10To"] = log.Log10To, ["count"] = log.Number },
        Axis.Fixed single => single.Value,
        _ => throw new ArgumentException($"An axis of type {axis.GetType().Name} has no JSON.", nameof(axis)),
    };

    private static string Word<TEnum>(TEnum value) where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void DropEqual(JsonObject from, JsonObject defaults, IReadOnlyCollection<string> keep)
    {
        foreach (string name in from.Select(field => field.Key).Except(keep).ToList())
            if (JsonNode.DeepEquals(from[name], defaults[name]))
                from.Remove(name);
    }
}
