using FisherLab.Engine.Catalog;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Forms;

/// <summary>A job as the form edits it. All optimizers of a grid search share its two axes.</summary>
public sealed class JobForm
{
    public JobKind Kind { get; set; }

    public string Name { get; set; } = "";

    public string Dataset { get; set; } = "";

    public string Likelihood { get; set; } = "";

    /// <summary>Start at this multiple of the minimum; null at zero.</summary>
    public double? OptimumTimes { get; set; }

    public IReadOnlyList<MethodForm> Methods { get; } = [.. Kinds.Optimizers.Kinds.Select(MethodForm.Of)];

    public AxisForm StepSize { get; } = new();

    public AxisForm Damping { get; } = new();

    public int Iterations { get; set; } = 100;

    public SelectionBy Rule { get; set; }

    public double Tolerance { get; set; } = 1e-10;

    public double? PriorVariance { get; set; }

    public bool Stops { get; set; } = true;

    public IReadOnlyCollection<string> Probes { get; set; } = [];

    /// <summary>Whether the job it was taken from has something that the form cannot hold.</summary>
    public bool Simplified { get; private set; }

    public bool IsSingle => Kind == JobKind.Optimization;

    /// <summary>The form that makes a job.</summary>
    public static JobForm Of(JobSpec job)
    {
        var form = new JobForm
        {
            Kind = job.Kind,
            Name = job.Name ?? "",
            Dataset = job.Problem.Dataset,
            Likelihood = Kinds.Likelihoods.Of(job.Problem.Likelihood).Key,
            OptimumTimes = (job.Start as Start.OptimumTimes)?.Factor,
            Iterations = job.Iterations,
            Rule = job.Selection.By,
            Tolerance = job.Selection.Tolerance,
            PriorVariance = job.Problem.Prior?.Variance,
            Stops = job.StopFactor is not null,
            Probes = [.. job.Probes.Select(probe => Kinds.Probes.Of(probe).Key)],
        };
        form.StepSize.Set(-20, 10, 241);
        form.Damping.Set(-10, 10, 41);
        foreach (MethodSpec method in job.Methods)
            form.Take(method);
        JobSpec made = form.ToSpec();
        form.Simplified = Engine.Jobs.JobWriter.Write(made).ToJsonString() != Engine.Jobs.JobWriter.Write(job).ToJsonString();
        return form;
    }

    public JobSpec ToSpec() => new()
    {
        Kind = Kind,
        Name = Name.Trim() is { Length: > 0 } name ? name : null,
        Problem = new ProblemSpec
        {
            Dataset = Dataset,
            Likelihood = (Kinds.Likelihoods.Find(Likelihood) ?? Kinds.Likelihoods.Kinds[0]).Create(),
            Prior = PriorVariance is { } variance ? new Prior(variance) : null,
        },
        Methods = [.. Methods.Where(method => method.Chosen).Select(method => method.ToSpec(IsSingle, StepSize, Damping))],
        Iterations = Iterations,
        Start = OptimumTimes is { } factor ? new Start.OptimumTimes(factor) : new Start.Zeros(),
        StopFactor = Stops ? 100 : null,
        Probes = [.. Kinds.Probes.Kinds.Where(kind => Probes.Contains(kind.Key)).Select(kind => kind.Create())],
        Selection = new SelectionRule(Rule, Tolerance),
    };

    private void Take(MethodSpec method)
    {
        MethodForm form = Methods.Single(form => form.Kind.Key == Kinds.Optimizers.Of(method.Optimizer).Key);
        form.Chosen = true;
        foreach (Knob knob in form.OtherKnobs)
            form.Knobs[knob.Name] = form.Kind.Value(method.Optimizer, knob);
        if (IsSingle)
        {
            form.Knobs["stepSize"] = method.StepSize.At(0);
            if (method.Damping is not null)
                form.Knobs["damping"] = method.Damping.At(0);
            return;
        }

        StepSize.Take(method.StepSize);
        if (method.Damping is not null)
            Damping.Take(method.Damping);
    }
}
