using FisherLab.Engine.Paths;

namespace FisherLab.Engine.Running;

/// <summary>Runs side by side on one path: one iteration of all of them at a time.</summary>
/// <param name="path">Computes.</param>
/// <param name="rules">Iterations and stop rule.</param>
/// <param name="isWhole">Whether the path serves runs that are not calm.</param>
/// <param name="ended">Told of every run that has ended.</param>
/// <param name="recorded">Told of every run whose loss was just recorded, its θ up to date; null where nobody asks.</param>
internal sealed class Batch(BatchPath path, RunRules rules, bool isWhole, Action<Run> ended, Action<Run>? recorded)
{
    /// <summary>Runs in the batch.</summary>
    public int Active => path.Active;

    /// <summary>Lanes without a run.</summary>
    public int Vacant => path.Lanes - path.Active;

    /// <summary>Fills empty lanes as long as there are runs.</summary>
    public void Fill(Func<Run?> next)
    {
        if (Vacant == 0)
            return;
        for (int lane = 0; lane < path.Lanes; lane++)
            if (path[lane] is null)
            {
                if (next() is not { } run)
                    return;
                path.Enter(lane, run);
            }
    }

    /// <summary>One iteration.</summary>
    /// <param name="elsewhere">Receives runs that the other batch serves better; null where there is no other.</param>
    public void Step(Stack<Run>? elsewhere)
    {
        path.Evaluate();
        for (int lane = 0; lane < path.Lanes; lane++)
            if (path[lane] is Run run)
            {
                if (elsewhere is not null && IsCalm(run, lane) == isWhole)
                    Leave(lane, run, elsewhere.Push);
                else
                    Record(lane, run);
            }

        if (path.Active == 0)
            return;
        path.Direct(isWhole);
        path.Step();
        for (int lane = 0; lane < path.Lanes; lane++)
            if (path[lane] is Run run)
                Advance(lane, run, elsewhere);
    }

    // The last loss of a run needs no direction.
    private bool IsCalm(Run run, int lane) => run.Iteration == rules.Iterations || path.IsCalm(lane);

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

    private void Advance(int lane, Run run, Stack<Run>? elsewhere)
    {
        if (path.IsSingular(lane))
        {
            run.EndAsSingular();
            Leave(lane, run, ended);
            return;
        }

        run.NextIteration();
        if (isWhole && elsewhere is not null && run.Iteration == rules.Iterations)
            Leave(lane, run, elsewhere.Push);
    }

    private void Leave(int lane, Run run, Action<Run> to)
    {
        path.Leave(lane);
        to(run);
    }
}
