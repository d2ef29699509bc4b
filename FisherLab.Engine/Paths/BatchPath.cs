using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>
/// A way to compute losses and directions of a batch of runs. Which way serves a run depends on its problem and method alone, and within a way a lane's numbers
/// depend on that lane alone. Owns its buffers; not safe for two threads at once.
/// </summary>
internal abstract class BatchPath
{
    private readonly RunState?[] runs;
    private readonly int[] columns;
    private readonly AlignedBuffer point, direction, gradient, losses, stepSizes, breaks;

    /// <param name="lanes">Runs in the batch.</param>
    /// <param name="rows">Parameters that the path works on, filled up.</param>
    /// <param name="columns">Which of the problem's parameters they are; others stay where they started.</param>
    protected BatchPath(int lanes, int rows, int[] columns)
    {
        runs = new RunState?[lanes];
        this.columns = columns;
        point = new AlignedBuffer(rows * lanes);
        direction = new AlignedBuffer(rows * lanes);
        gradient = new AlignedBuffer(rows * lanes);
        losses = new AlignedBuffer(lanes);
        stepSizes = new AlignedBuffer(lanes);
        breaks = new AlignedBuffer(lanes);
    }

    public int Lanes => runs.Length;

    /// <summary>Which runs the path serves.</summary>
    public virtual Regime Regime => Regime.Whole;

    /// <summary>How many lanes have a run.</summary>
    public int Active { get; private set; }

    /// <summary>The last lane that has a run; −1 where none has.</summary>
    public int Last => Array.FindLastIndex(runs, run => run is not null);

    /// <summary>L(θ), one a lane, after <see cref="Evaluate"/>.</summary>
    public Span<double> Losses => losses.Span;

    /// <summary>θ, rows × lanes.</summary>
    protected Span<double> Point => point.Span;

    /// <summary>∇L(θ) or a multiple of it, rows × lanes.</summary>
    protected Span<double> Gradient => gradient.Span;

    /// <summary>d(θ), rows × lanes.</summary>
    protected Span<double> Direction => direction.Span;

    /// <summary>1 in every lane whose direction was not finite though its gradient was, else 0.</summary>
    protected Span<double> Breaks => breaks.Span;

    /// <summary>Parameters that the path works on.</summary>
    protected int Parameters => columns.Length;

    /// <summary>The run in a lane, if there is one.</summary>
    public RunState? this[int lane] => runs[lane];

    /// <summary>Puts a run into an empty lane.</summary>
    public void Enter(int lane, RunState run)
    {
        runs[lane] = run;
        Active++;
        stepSizes.Span[lane] = run.Optimizer.StepSize;
        for (int d = 0; d < columns.Length; d++)
            point.Span[d * Lanes + lane] = run.Point[columns[d]];
        Entered(lane, run);
    }

    /// <summary>Empties a lane; the run takes its θ along.</summary>
    public void Leave(int lane)
    {
        CopyPoint(lane);
        Left(lane);
        runs[lane] = null;
        Active--;
    }

    /// <summary>Brings the θ that a run carries up to date.</summary>
    public void CopyPoint(int lane)
    {
        ReadOnlySpan<double> all = point.Span;
        double[] own = runs[lane]!.Point;
        for (int d = 0; d < columns.Length; d++)
            own[columns[d]] = all[d * Lanes + lane];
    }

    /// <summary>Computes <see cref="Losses"/> at every θ, and whatever tells a calm lane from another.</summary>
    public abstract void Evaluate();

    /// <summary>
    /// Where a lane is, after <see cref="Evaluate"/>, or after <see cref="Direct"/> has not found its direction. In <see cref="Regime.Origin"/> the loss holds too.
    /// Where no batch serves a regime, the next that one serves will do.
    /// </summary>
    public virtual Regime RegimeOf(int lane) => Regime.Whole;

    /// <summary>Whether a run that begins at θ = 0 provably ends on its first loss, because its predictors stay too small to change a probability.</summary>
    public virtual bool IsFrozen(RunState run, int iterations) => false;

    /// <summary>Computes the directions of all lanes in the path's regime.</summary>
    public abstract void Direct();

    /// <summary>θ ← θ − γ d in every lane.</summary>
    public abstract void Step();

    /// <summary>Whether the lane's direction was not finite though its gradient was, after <see cref="Step"/>.</summary>
    public bool IsSingular(int lane) => breaks.Span[lane] != 0;

    /// <summary>What else a path keeps of a run's hyper-parameters.</summary>
    protected virtual void Entered(int lane, RunState run)
    {
    }

    /// <summary>Takes back what <see cref="Entered"/> kept.</summary>
    protected virtual void Left(int lane)
    {
    }

    /// <summary><see cref="Step"/> on vectors.</summary>
    /// <remarks>0 · d is zero where d is finite, else NaN; so a sum of such products tells whether all of them are.</remarks>
    protected void Step<L, V>() where L : struct, ILanes<V> where V : struct
    {
        for (int lane = 0; lane < Lanes; lane += L.Count)
        {
            V zero = L.Broadcast(0), step = L.Subtract(zero, L.Load(in stepSizes.Span[lane])), d0 = zero, g0 = zero;
            for (int at = lane; at < Parameters * Lanes; at += Lanes)
            {
                V d = L.Load(in direction.Span[at]);
                d0 = L.MultiplyAdd(d, zero, d0);
                g0 = L.MultiplyAdd(L.Load(in gradient.Span[at]), zero, g0);
                L.Store(L.MultiplyAdd(step, d, L.Load(in point.Span[at])), ref point.Span[at]);
            }

            V finiteGradient = L.Select(L.Same(g0, zero), L.Broadcast(1), zero);
            L.Store(L.Select(L.Same(d0, zero), zero, finiteGradient), ref breaks.Span[lane]);
        }
    }
}
