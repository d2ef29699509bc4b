using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Paths;

namespace FisherLab.Engine.Running;

/// <summary>One run on its way.</summary>
internal sealed class Run(int index, Optimizer optimizer, double[] point, double[] state, RunRecord? record) : RunState(optimizer, point, state)
{
    private double limit;

    /// <summary>Which run of those asked for.</summary>
    public int Index { get; } = index;

    /// <summary>Where its losses and probes are kept; null where only its end is.</summary>
    public RunRecord? Kept { get; } = record;

    /// <summary>t.</summary>
    public int Iteration { get; private set; }

    /// <summary>Whether L(θ_t) is recorded: a run may come to another batch with it.</summary>
    public bool IsRecorded { get; private set; }

    public double InitialLoss { get; private set; }

    public double LastLoss { get; private set; }

    public double BestLoss { get; private set; }

    /// <summary>How the run ended; <see cref="Outcome.Pending"/> while it goes on.</summary>
    public Outcome Outcome { get; private set; }

    public RunResult Result => new(LastLoss, BestLoss, Iteration, Outcome);

    /// <summary>Takes L(θ_t) and decides whether the run ends there.</summary>
    public void Record(double loss, RunRules rules)
    {
        IsRecorded = true;
        Kept?.Losses.Add(loss);
        if (Iteration == 0)
            (InitialLoss, BestLoss, limit) = (loss, loss, rules.StopFactor * loss ?? double.PositiveInfinity);
        LastLoss = loss;
        if (!(BestLoss <= loss))
            BestLoss = loss;
        if (!double.IsFinite(loss) || loss > limit)
            Outcome = Outcome.Diverged;
        else if (Iteration == rules.Iterations)
            Outcome = Outcome.Finished;
    }

    public void NextIteration()
    {
        Iteration++;
        IsRecorded = false;
    }

    /// <summary>Ends the run on the loss it has, which all the iterations would repeat.</summary>
    public void EndAsFrozen(RunRules rules) => (Iteration, Outcome) = (rules.Iterations, Outcome.Finished);

    public void EndAsSingular() => Outcome = Outcome.Singular;
}
