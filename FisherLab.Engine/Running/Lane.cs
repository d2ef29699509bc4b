using FisherLab.Engine.Optimizers;

namespace FisherLab.Engine.Running;

/// <summary>One run on its way, in one lane of a batch.</summary>
internal sealed class Lane(int index, int stateLength)
{
    /// <summary>Which lane of the vectors.</summary>
    public int Index { get; } = index;

    /// <summary>The optimizer's state, owned here.</summary>
    public double[] State { get; } = new double[stateLength];

    /// <summary>Which run; below 0 when the lane is idle.</summary>
    public int Run { get; private set; } = -1;

    public Optimizer? Optimizer { get; private set; }

    /// <summary>t.</summary>
    public int Iteration { get; private set; }

    public double InitialLoss { get; private set; }

    public double LastLoss { get; private set; }

    public double BestLoss { get; private set; }

    /// <summary>How the run ended; <see cref="Outcome.Pending"/> while it goes on.</summary>
    public Outcome Outcome { get; private set; }

    public bool IsActive => Run >= 0;

    public RunResult Result => new(LastLoss, BestLoss, Iteration, Outcome);

    public void Begin(int run, Optimizer optimizer)
    {
        Run = run;
        Optimizer = optimizer;
        Iteration = 0;
        Outcome = Outcome.Pending;
        Array.Clear(State);
    }

    /// <summary>Takes L(θ_t) and decides whether the run ends there.</summary>
    public void Record(double loss, RunRules rules)
    {
        if (Iteration == 0)
            InitialLoss = BestLoss = loss;
        LastLoss = loss;
        if (!(BestLoss <= loss))
            BestLoss = loss;
        if (!double.IsFinite(loss) || loss > rules.StopFactor * InitialLoss)
            Outcome = Outcome.Diverged;
        else if (Iteration == rules.Iterations)
            Outcome = Outcome.Finished;
    }

    public void NextIteration() => Iteration++;

    public void EndAsSingular() => Outcome = Outcome.Singular;

    public void Leave() => Run = -1;
}
