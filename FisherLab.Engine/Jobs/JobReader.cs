using System.Text.Json;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Probes;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Jobs;

/// <summary>Reads a job's JSON, fills in the defaults and refuses what is not allowed, all errors at once.</summary>
public sealed class JobReader
{
    private const string NotAvailableYet = "is not available yet; leave it out.";

    private readonly DatasetShelf? shelf;
    private readonly JobLimits limits;
    private readonly SpecErrors errors = new();
    private Dataset? dataset;

    private JobReader(DatasetShelf? shelf, JobLimits limits)
    {
        this.shelf = shelf;
        this.limits = limits;
    }

    /// <summary>Reads a spec.</summary>
    /// <param name="json">The job's JSON object.</param>
    /// <param name="shelf">Where its data set must be; null believes the spec, and then its likelihood must be given.</param>
    /// <param name="limits">How large it may be; null for the defaults.</param>
    /// <exception cref="SpecException">Names each field, its value and what is allowed.</exception>
    public static JobSpec Read(JsonElement json, DatasetShelf? shelf = null, JobLimits? limits = null) =>
        new JobReader(shelf, limits ?? new JobLimits()).ReadJob(json);

    private JobSpec ReadJob(JsonElement json)
    {
        var job = new SpecObject(json, "", errors);
        job.Require("kind", "one of gridSearch, optimization, figure");
        string kind = job.Choice("kind", "gridSearch", ["gridSearch", "optimization", "figure"]);
        string? name = job.Text("name", 200);
        if (kind == "figure")
            return FigureReader.Read(job, name, errors);
        double? clip = job.NumberOrNull("clip", 1e-8, c => c is > 0 and < 0.5, "a number above 0 and below 0.5");
        ProblemSpec problem = ReadProblem(job, clip);
        IReadOnlyList<MethodSpec> methods = ReadMethods(job, kind == "optimization");
        foreach (string reserved in (string[])["axes", "seeds", "secondsPerRun"])
            if (job.Field(reserved) is { ValueKind: not JsonValueKind.Null })
                job.Error(reserved, NotAvailableYet);
        var spec = new JobSpec
        {
            Kind = kind == "optimization" ? JobKind.Optimization : JobKind.GridSearch,
            Name = name,
            Problem = problem,
            Methods = methods,
            Iterations = job.Integer("iterations", 100, 1, limits.Iterations),
            Start = ReadStart(job, problem),
            StopFactor = job.NumberOrNull("stopFactor", 100, factor => factor >= 1, "a finite number of at least 1"),
            Probes = ReadProbes(job),
            Stability = ReadStability(job, methods),
            StabilitySeed = job.Integer("stabilitySeed", 0, int.MinValue, int.MaxValue),
            Selection = ReadSelection(job),
        };
        job.RefuseOthers();
        errors.ThrowIfAny();
        return spec;
    }

    private ProblemSpec ReadProblem(SpecObject job, double? clip)
    {
        if (!job.Require("problem", "an object with a dataset"))
            return new ProblemSpec { Dataset = "", Likelihood = new Gaussian() };
        var problem = new SpecObject(job.Field("problem")!.Value, "problem", errors);
        string key = "";
        if (problem.Require("dataset", "the key of a data set"))
            key = ReadDataset(problem);
        Likelihood likelihood = ReadLikelihood(problem) with { Clip = clip };
        double? variance = problem.NumberOrNull("priorVariance", null, v => v > 0, "a finite number above 0");
        bool inEmpiricalFisher = problem.Boolean("priorInEmpiricalFisher", true);
        var spec = new ProblemSpec
        {
            Dataset = key,
            Likelihood = likelihood,
            Bias = problem.Boolean("bias", true),
            Scaling = problem.Choice("scaling", "none", ["none", "standard"]) == "standard" ? Scaling.Standard : Scaling.None,
            Prior = variance is { } v ? new Prior(v, inEmpiricalFisher) : null,
        };
        problem.RefuseOthers();
        return spec;
    }

    private string ReadDataset(SpecObject problem)
    {
        JsonElement field = problem.Field("dataset")!.Value;
        if (field.ValueKind != JsonValueKind.String)
        {
            problem.Error("dataset", $"must be the key of a data set; it is {SpecObject.Shown(field)}.");
            return "";
        }

        string key = field.GetString()!;
        if (shelf is not null && (dataset = shelf.Find(key, out string reason)) is null)
            problem.Error("dataset", $"{reason} It is {SpecObject.Shown(field)}; the data sets are {string.Join(", ", shelf.Keys)}.");
        return key;
    }

    private Likelihood ReadLikelihood(SpecObject problem)
    {
        string own = Kinds.Likelihoods.Of(dataset is { IsBinary: true } ? new Bernoulli() : new Gaussian()).Key;
        string[] keys = [.. Kinds.Likelihoods.Kinds.Select(kind => kind.Key)];
        if (problem.Field("likelihood") is { ValueKind: JsonValueKind.String } field && field.GetString() is "softmax" or "poisson")
        {
            problem.Error("likelihood", $"{SpecObject.Shown(problem.Field("likelihood")!.Value)} is not available yet; it must be one of {string.Join(", ", keys)}.");
            return new Gaussian();
        }

        Likelihood likelihood = Kinds.Likelihoods.Find(problem.Choice("likelihood", own, keys))!.Create();
        if (dataset is not null && dataset.Targets.ToArray().FirstOrDefault(target => !likelihood.Allows(target), double.NaN) is var bad && !double.IsNaN(bad))
            problem.Error("likelihood", FormattableString.Invariant($"needs targets that are {likelihood.TargetsAllowed}; this data set has a target {bad}. It is \"{Kinds.Likelihoods.Of(likelihood).Key}\"."));
        return likelihood;
    }

    private List<MethodSpec> ReadMethods(SpecObject job, bool single)
    {
        var methods = new List<MethodSpec>();
        if (!job.Require("methods", "an array of methods"))
            return methods;
        IReadOnlyList<JsonElement> elements = job.Array("methods", "an array of methods");
        if (job.Field("methods")!.Value.ValueKind == JsonValueKind.Array && (elements.Count == 0 || elements.Count > limits.Methods))
            job.Error("methods", $"must hold from 1 to {limits.Methods} methods; it holds {elements.Count}.");
        var reader = new MethodReader(errors, limits, single);
        for (int i = 0; i < Math.Min(elements.Count, limits.Methods); i++)
            if (reader.Read(elements[i], $"methods[{i}]") is { } method)
                methods.Add(method);
        long cells = CellsOf(methods);
        if (cells > limits.Cells)
            job.Error("methods", $"may have at most {limits.Cells:N0} cells together; they have {cells:N0}.");
        return methods;
    }

    // More than an int holds, before it is refused.
    private static long CellsOf(IEnumerable<MethodSpec> methods) => methods.Sum(method => (long)method.StepSize.Count * (method.Damping?.Count ?? 1));

    private Start ReadStart(SpecObject job, ProblemSpec problem)
    {
        if (job.Field("start") is not { } field || (field.ValueKind == JsonValueKind.String && field.GetString() == "zeros"))
            return new Start.Zeros();
        if (field.ValueKind == JsonValueKind.Array)
            return ReadPoint(job, field, problem);
        if (field.ValueKind == JsonValueKind.Object)
            return ReadOptimumTimes(job, field, problem);
        job.Error("start", $"must be \"zeros\", an array of numbers or {{\"optimumTimes\": number}}; it is {SpecObject.Shown(field)}.");
        return new Start.Zeros();
    }

    private Start.OptimumTimes ReadOptimumTimes(SpecObject job, JsonElement field, ProblemSpec problem)
    {
        var start = new SpecObject(field, job.PathOf("start"), errors);
        start.Require("optimumTimes", "a finite number");
        double factor = start.Number("optimumTimes", 0, _ => true, "a finite number");
        start.RefuseOthers();
        if (problem.Likelihood is not Gaussian)
            job.Error("start", "a multiple of the optimum is not available yet for this likelihood; it is for \"gaussian\".");
        return new Start.OptimumTimes(factor);
    }

    private Start.Point ReadPoint(SpecObject job, JsonElement array, ProblemSpec problem)
    {
        List<double> values = [];
        foreach (JsonElement member in array.EnumerateArray())
        {
            if (SpecObject.AsNumber(member) is not { } number)
                job.Error($"start[{values.Count}]", $"must be a finite number; it is {SpecObject.Shown(member)}.");
            values.Add(SpecObject.AsNumber(member) ?? 0);
        }

        if (dataset is not null && values.Count != problem.Parameters(dataset.Columns))
            job.Error("start", $"must have {problem.Parameters(dataset.Columns)} numbers, one a parameter; it has {values.Count}.");
        return new Start.Point(values);
    }

    private static List<Probe> ReadProbes(SpecObject job)
    {
        string[] keys = [.. Kinds.Probes.Kinds.Select(kind => kind.Key)];
        var probes = new List<Probe>();
        foreach (JsonElement element in job.Array("probes", $"an array with any of {string.Join(", ", keys)}"))
        {
            Probe? probe = element.ValueKind == JsonValueKind.String ? Kinds.Probes.Find(element.GetString()!)?.Create() : null;
            if (probe is null || probes.Contains(probe))
                job.Error("probes", $"must hold each of {string.Join(", ", keys)} at most once; it holds {SpecObject.Shown(element)}{(probe is null ? "" : " twice")}.");
            else
                probes.Add(probe);
        }

        return probes;
    }

    private StabilityScope ReadStability(SpecObject job, IReadOnlyList<MethodSpec> methods)
    {
        string scope = job.Choice("stability", "selected", ["none", "selected", "all"]);
        long cells = CellsOf(methods);
        if (scope == "all" && cells > limits.StabilityCells)
            job.Error("stability", $"may be \"all\" for at most {limits.StabilityCells:N0} cells, because each is run {StabilityCheck.Repeats + 1} times; the job has {cells:N0}.");
        return scope switch
        {
            "none" => StabilityScope.None,
            "all" => StabilityScope.All,
            _ => StabilityScope.Selected,
        };
    }

    private SelectionRule ReadSelection(SpecObject job)
    {
        if (job.Field("selection") is not { } field)
            return new SelectionRule();
        var selection = new SpecObject(field, "selection", errors);
        string rule = selection.Choice("rule", "finalLoss", SelectionReader.Rules);
        double tolerance = selection.Number("tolerance", 1e-10, SelectionReader.Allows, SelectionReader.ToleranceAllowed);
        selection.RefuseOthers();
        return new SelectionRule(SelectionReader.By(rule), tolerance);
    }
}
