using System.Runtime.CompilerServices;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Paths;
using FisherLab.Engine.Probes;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Running;

/// <summary>
/// The one training loop. It makes many runs of one method at a time, one a lane, and hands a lane whose run has ended to the next run; a single run
/// is a batch of one. A run's path depends on the problem, the method and the rules alone, not on its neighbours. Not safe for two threads at once.
/// </summary>
public sealed class BatchRunner
{
    private readonly Problem problem;
    private readonly RunRules rules;
    private readonly Optimizer method;
    private readonly IReadOnlyList<Probe> probes;
    private readonly Func<BatchPath[]> paths;

    /// <param name="problem">What is minimised.</param>
    /// <param name="rules">Start, iterations, stop rule.</param>
    /// <param name="method">Any optimizer of the kind that all runs share.</param>
    /// <param name="probes">What is recorded along the runs of <see cref="Record"/>.</param>
    public BatchRunner(Problem problem, RunRules rules, Optimizer method, IReadOnlyList<Probe>? probes = null)
        : this(problem, rules, method, probes ?? [], Widths.Widest.Bind(new PathWay(problem, method, plain: !RuntimeFeature.IsDynamicCodeCompiled)))
    {
    }

    internal BatchRunner(Problem problem, RunRules rules, Optimizer method, IReadOnlyList<Probe> probes, Func<BatchPath[]> paths)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rules.Start.Length, problem.Parameters);
        this.problem = problem;
        this.rules = rules;
        this.method = method;
        this.probes = probes;
        this.paths = paths;
    }

    /// <summary>Makes the runs and keeps their ends.</summary>
    /// <param name="runs">The optimizer of run i, for i below the length of <paramref name="results"/>.</param>
    /// <param name="results">Receives one result a run.</param>
    /// <param name="cancellation">Asked before every iteration.</param>
    /// <exception cref="OperationCanceledException">The results are then incomplete.</exception>
    public void Run(Func<int, Optimizer> runs, Memory<RunResult> results, CancellationToken cancellation = default) =>
        Loop(runs, Start, results, records: [], recorded: null, cancellation);

    /// <summary>Makes the runs and keeps every loss and probe of each. The bits are those of <see cref="Run"/>.</summary>
    /// <param name="runs">One optimizer a run.</param>
    /// <param name="cancellation">Asked before every iteration.</param>
    public IReadOnlyList<Trajectory> Record(IReadOnlyList<Optimizer> runs, CancellationToken cancellation = default)
    {
        RunRecord[] records = [.. runs.Select(_ => new RunRecord(probes))];
        var results = new RunResult[runs.Count];
        Prober? prober = probes.Count > 0 ? new Prober(problem, method, probes) : null;
        Loop(i => runs[i], Start, results, records, prober is null ? null : prober.At, cancellation);
        return [.. records.Select((record, i) => record.ToTrajectory(results[i]))];
    }

    /// <summary>Makes runs from starts of their own and keeps every θ of each.</summary>
    /// <param name="runs">One optimizer a run.</param>
    /// <param name="starts">One θ₀ a run, of length D.</param>
    /// <param name="cancellation">Asked before every iteration.</param>
    public IReadOnlyList<ParameterPath> Trace(
        IReadOnlyList<Optimizer> runs, IReadOnlyList<ReadOnlyMemory<double>> starts, CancellationToken cancellation = default)
    {
        RunRecord[] records = [.. runs.Select(_ => new RunRecord([]))];
        var results = new RunResult[runs.Count];
        Loop(i => runs[i], i => starts[i].ToArray(), results, records, run => run.Kept!.Points.AddRange(run.Point.AsSpan()), cancellation);
        return [.. records.Select((record, i) => record.ToPath(results[i]))];
    }

    private double[] Start(int run) => rules.Start.ToArray();

    private void Loop(
        Func<int, Optimizer> optimizers, Func<int, double[]> starts, Memory<RunResult> results, RunRecord[] records, Action<Run>? recorded,
        CancellationToken cancellation)
    {
        int begun = 0;
        BatchPath[] served = paths();
        Dictionary<Regime, Queue<Run>> waiting = served.ToDictionary(path => path.Regime, _ => new Queue<Run>());
        Batch[] batches = [.. served.Select(path => new Batch(path, rules, waiting, run => results.Span[run.Index] = run.Result, recorded))];
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            Batch fullest = batches.Reverse().MaxBy(batch => batch.Share)!;
            if (fullest.Share == 1)
                fullest.Step(() => null, inFull: true);
            else if (begun < results.Length)
                batches[0].Step(Begin, inFull: false);
            else if (fullest.Share > 0)
                fullest.Step(() => null, inFull: false);
            else
                return;
        }

        Run? Begin() => begun == results.Length ? null : new Run(
            begun, optimizers(begun), starts(begun), new double[method.StateLength(problem.Parameters)], records.ElementAtOrDefault(begun++));
    }
}
