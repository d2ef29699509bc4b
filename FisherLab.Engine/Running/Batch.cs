using FisherLab.Engine.Paths;

namespace FisherLab.Engine.Running;

/// <summary>Runs side by side on one path: one iteration of all of them at a time.</summary>
/// <param name="path">Computes.</param>
/// <param name="rules">Iterations and stop rule.</param>
/// <param name="waiting">Where runs wait for a lane of the batch that serves their regime; the same for all batches of a search.</param>
/// <param name="ended">Told of every run that has ended.</param>
/// <param name="recorded">Told of every run whose loss was just recorded, its θ up to date; null where nobody asks.</param>
internal sealed class Batch(
    BatchPath path, RunRules rules, IReadOnlyDictionary<Regime, Queue<Run>> waiting, Action<Run> ended, Action<Run>? recorded)
{
    private bool hasWaited;

    /// <summary>The share of lanes that a run is in or waits for.</summary>
    public double Share => Math.Min(path.Active + waiting[path.Regime].Count, path.Lanes) / (double)path.Lanes;

    /// <summary>One iteration of the runs that wait, as many as there are lanes for.</summary>
    /// <param name="begin">Another run when none waits; null for none.</param>
    /// <param name="inFull">Whether to wait with directions, which cost more than losses, until few lanes are empty.</param>
    public void Step(Func<Run?> begin, bool inFull)
    {
        do
        {
            Fill(begin);
            Evaluate();
        }
        while (IsThin && waiting[path.Regime].Count > 0);
        // Once only: those that have moved may be waiting for what is found here.
        hasWaited = inFull && !hasWaited && IsThin;
        if (path.Active == 0 || hasWaited)
            return;
        path.Direct();
        for (int lane = 0; lane < path.Lanes; lane++)
            if (path[lane] is Run run)
                Moves(lane, run);
        path.Step();
        for (int lane = 0; lane < path.Lanes; lane++)
            if (path[lane] is Run run)
                Advance(lane, run);
    }

    // A matrix of all samples costs the batch as much for few runs as for many.
    private bool IsThin => path.Regime == Regime.Whole && 4 * path.Active < 3 * path.Lanes;

    // Where no run waits, those in the last lanes move up, so that whole vectors get empty.
    private void Fill(Func<Run?> begin)
    {
        for (int lane = 0; path.Active < path.Lanes && lane < path.Lanes; lane++)
            if (path[lane] is null)
            {
                if ((waiting[path.Regime].TryDequeue(out Run? known) ? known : begin()) is { } run)
                    path.Enter(lane, run);
                else if (path.Last > lane)
                    Leave(path.Last, (Run)path[path.Last]!, moved => path.Enter(lane, moved));
                else
                    return;
            }
    }

    private void Evaluate()
    {
        path.Evaluate();
        for (int lane = 0; lane < path.Lanes; lane++)
            if (path[lane] is Run run && !Moves(lane, run) && !run.IsRecorded)
                Record(lane, run);
    }

    private bool Moves(int lane, Run run) => Moves(lane, run, path.RegimeOf(lane));

    // The last loss of a run needs no direction.
    private bool Moves(int lane, Run run, Regime regime)
    {
        if (regime > Regime.Calm && run.Iteration == rules.Iterations)
            regime = Regime.Calm;
        while (!waiting.ContainsKey(regime))
            regime++;
        if (regime == path.Regime)
            return false;
        Leave(lane, run, waiting[regime].Enqueue);
        return true;
    }

    private void Record(int lane, Run run)
    {
        run.Record(path.Losses[lane], rules);
        if (run.Kept is null && run.Iteration == 0 && run.Outcome == Outcome.Pending && path.IsFrozen(run, rules.Iterations))
            run.EndAsFrozen(rules);
        if (recorded is not null)
        {
            path.CopyPoint(lane);
            recorded(run);
        }

        if (run.Outcome != Outcome.Pending)
            Leave(lane, run, ended);
    }

    private void Advance(int lane, Run run)
    {
        if (path.IsSingular(lane))
        {
            run.EndAsSingular();
            Leave(lane, run, ended);
            return;
        }

        run.NextIteration();
        if (run.Iteration == rules.Iterations)
            Moves(lane, run, path.Regime);
    }

    private void Leave(int lane, Run run, Action<Run> to)
    {
        path.Leave(lane);
        to(run);
    }
}
