using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Optimizers;
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
    private readonly IReadOnlyList<Probe> probes;
    private readonly IReadOnlyList<Curvature> curvatures;
    private readonly BatchEvaluator evaluator;
    private readonly Lane[] lanes;
    private readonly double[] dampings, gradient, direction, point, solutions;

    /// <param name="problem">What is minimised.</param>
    /// <param name="rules">Start, iterations, stop rule.</param>
    /// <param name="method">Any optimizer of the kind that all runs share.</param>
    /// <param name="probes">What is recorded along the runs of <see cref="Record"/>.</param>
    public BatchRunner(Problem problem, RunRules rules, Optimizer method, IReadOnlyList<Probe>? probes = null)
        : this(problem, rules, method, probes ?? [], LaneKernels.Widest)
    {
    }

    internal BatchRunner(Problem problem, RunRules rules, Optimizer method, IReadOnlyList<Probe> probes, LaneKernels kernels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rules.Start.Length, problem.Parameters);
        this.problem = problem;
        this.rules = rules;
        this.probes = probes;
        var damped = method as CurvatureOptimizer;
        curvatures = damped is null ? [] : [.. probes.SelectMany(probe => probe.Curvatures).Prepend(damped.Curvature).Distinct()];
        evaluator = new BatchEvaluator(problem, curvatures, kernels);
        lanes = [.. Enumerable.Range(0, evaluator.Lanes).Select(lane => new Lane(lane, method.StateLength(problem.Parameters)))];
        dampings = new double[evaluator.Lanes];
        gradient = new double[problem.Parameters];
        direction = new double[problem.Parameters];
        point = new double[problem.Parameters];
        solutions = new double[problem.Parameters * curvatures.Count];
    }

    /// <summary>Makes the runs and keeps their ends.</summary>
    /// <param name="runs">The optimizer of run i, for i below the length of <paramref name="results"/>.</param>
    /// <param name="results">Receives one result a run.</param>
    /// <param name="cancellation">Asked before every iteration.</param>
    /// <exception cref="OperationCanceledException">The results are then incomplete.</exception>
    public void Run(Func<int, Optimizer> runs, Span<RunResult> results, CancellationToken cancellation = default) =>
        Loop(runs, results, records: [], cancellation);

    /// <summary>Makes the runs and keeps every loss and probe of each. The bits are those of <see cref="Run"/>.</summary>
    /// <param name="runs">One optimizer a run.</param>
    /// <param name="cancellation">Asked before every iteration.</param>
    public IReadOnlyList<Trajectory> Record(IReadOnlyList<Optimizer> runs, CancellationToken cancellation = default)
    {
        RunRecord[] records = [.. runs.Select(_ => new RunRecord(probes))];
        var results = new RunResult[runs.Count];
        Loop(i => runs[i], results, records, cancellation);
        return [.. records.Select((record, i) => record.ToTrajectory(results[i]))];
    }

    private void Loop(Func<int, Optimizer> runs, Span<RunResult> results, ReadOnlySpan<RunRecord> records, CancellationToken cancellation)
    {
        int next = 0, active = 0;
        foreach (Lane lane in lanes)
            if (Refill(lane, runs, results.Length, ref next))
                active++;
        while (active > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            evaluator.Evaluate();
            if (RecordLosses(records))
                evaluator.Precondition(dampings);
            foreach (Lane lane in lanes)
            {
                if (!lane.IsActive)
                    continue;
                Advance(lane, records);
                if (lane.Outcome == Outcome.Pending)
                    continue;
                results[lane.Run] = lane.Result;
                if (!Refill(lane, runs, results.Length, ref next))
                    active--;
            }
        }
    }

    private bool Refill(Lane lane, Func<int, Optimizer> runs, int count, ref int next)
    {
        if (next == count)
        {
            lane.Leave();
            return false;
        }

        Optimizer optimizer = runs(next);
        lane.Begin(next++, optimizer);
        dampings[lane.Index] = optimizer is CurvatureOptimizer damped ? damped.Damping : 0;
        for (int d = 0; d < problem.Parameters; d++)
            evaluator.Parameters[d * lanes.Length + lane.Index] = rules.Start.Span[d];
        return true;
    }

    // Returns whether anyone needs a direction from here.
    private bool RecordLosses(ReadOnlySpan<RunRecord> records)
    {
        bool goOn = false;
        foreach (Lane lane in lanes)
        {
            if (!lane.IsActive)
                continue;
            double loss = evaluator.Losses[lane.Index];
            lane.Record(loss, rules);
            if (!records.IsEmpty)
                records[lane.Run].Losses.Add(loss);
            goOn |= lane.Outcome == Outcome.Pending || (!records.IsEmpty && probes.Count > 0);
        }

        return goOn;
    }

    private void Advance(Lane lane, ReadOnlySpan<RunRecord> records)
    {
        bool probed = !records.IsEmpty && probes.Count > 0;
        if (lane.Outcome != Outcome.Pending && !probed)
            return;
        Gather(evaluator.Gradient, lane.Index, gradient);
        for (int c = 0; c < curvatures.Count; c++)
            Gather(evaluator.Solution(c), lane.Index, solutions.AsSpan(c * problem.Parameters, problem.Parameters));
        ReadOnlySpan<double> preconditioned = curvatures.Count == 0 ? [] : solutions.AsSpan(0, problem.Parameters);
        lane.Optimizer!.Direction(new Local(gradient, preconditioned), lane.State, direction);
        if (probed)
            Probe(lane, records[lane.Run]);
        if (lane.Outcome != Outcome.Pending)
            return;
        if (AllFinite(gradient) && !AllFinite(direction))
            lane.EndAsSingular();
        else
            Step(lane);
    }

    // θ ← θ − γ d.
    private void Step(Lane lane)
    {
        for (int d = 0; d < problem.Parameters; d++)
        {
            ref double theta = ref evaluator.Parameters[d * lanes.Length + lane.Index];
            theta = Math.FusedMultiplyAdd(-lane.Optimizer!.StepSize, direction[d], theta);
        }

        lane.NextIteration();
    }

    private void Probe(Lane lane, RunRecord record)
    {
        Gather(evaluator.Parameters, lane.Index, point);
        var here = new ProbePoint
        {
            Optimizer = lane.Optimizer!,
            Parameters = point,
            Gradient = gradient,
            Direction = direction,
            Curvatures = curvatures,
            Solutions = solutions,
        };
        foreach (Probe probe in probes)
            record.Probes[probe].Add(probe.At(here));
    }

    private void Gather(ReadOnlySpan<double> batch, int lane, Span<double> one)
    {
        for (int d = 0; d < one.Length; d++)
            one[d] = batch[d * lanes.Length + lane];
    }

    private static bool AllFinite(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
            if (!double.IsFinite(value))
                return false;
        return true;
    }
}
