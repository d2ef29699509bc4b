using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>
/// Bernoulli problems: one pass over the samples gives loss, gradient and weights. How a direction comes from them is what the classes below differ in; each serves
/// one regime.
/// </summary>
internal abstract class LogisticPath<L, V> : BatchPath where L : struct, ILanes<V> where V : struct
{
    // Up to here a few products are enough more often than not.
    private const double MostContraction = 0.5;

    private readonly LogisticForward forward;
    private readonly LogisticWeight weight;
    private readonly AlignedBuffer shifts, damped, contractions, nearest, unclipped;
    private readonly double[]?[] factors;
    private readonly RunState?[] asked;

    /// <param name="plan">The problem.</param>
    /// <param name="weight">Of the method's curvature; none for gradient descent.</param>
    /// <param name="tables">Room.</param>
    /// <param name="saturated">Where directions of saturated runs are kept; null for nowhere.</param>
    protected LogisticPath(LogisticPlan plan, LogisticWeight weight, SampleTables tables, SaturatedSteps? saturated)
        : base(plan.Samples.Vectors * L.Count, plan.Samples.Plan.Rows + Samples.Spare, plan.Samples.Columns)
    {
        Plan = plan;
        Tables = tables;
        this.weight = weight;
        Saturated = new SaturatedLanes(saturated, plan.Problem.Targets, Lanes);
        forward = new LogisticForward(plan.Problem.Likelihood.Clip!.Value, weight);
        factors = new double[Lanes][];
        asked = new RunState?[Lanes];
        shifts = new AlignedBuffer(Lanes);
        damped = new AlignedBuffer(Lanes);
        contractions = new AlignedBuffer(Lanes);
        nearest = new AlignedBuffer(Lanes);
        unclipped = new AlignedBuffer(Lanes);
        Past = weight == LogisticWeight.None || plan.Samples.MostProducts == 0 ? null : new PastDirections<L, V>(Parameters, Lanes);
    }

    protected LogisticPlan Plan { get; }

    /// <summary>The first lanes, whole vectors, that any run is in, since <see cref="Evaluate"/>.</summary>
    protected int Used { get; private set; }

    protected SampleTables Tables { get; }

    protected SaturatedLanes Saturated { get; }

    /// <summary>Null where no run is calm.</summary>
    protected PastDirections<L, V>? Past { get; }

    /// <summary>δ, one a lane.</summary>
    protected Span<double> Shifts => shifts.Span;

    public sealed override void Evaluate()
    {
        Used = (Last + L.Count) / L.Count * L.Count;
        Span<double> scores = Tables.Scores.Span, weights = Tables.Weights.Span;
        Plan.Samples.Predict<L, V>(Point, scores, Lanes, Used);
        for (int lane = 0; lane < Used; lane += L.Count)
        {
            forward.Of<L, V>(scores[lane..], weights[lane..], Plan.Problem.Targets.Span, Lanes, out LogisticEnds<V> ends);
            V loss = ends.Loss;
            if (Plan.Precision > 0)
                loss = L.MultiplyAdd(L.Broadcast(0.5 * Plan.Precision), Squares(lane), loss);
            L.Store(L.Divide(loss, L.Broadcast(Plan.Samples.Count)), ref Losses[lane]);
            L.Store(L.Multiply(ends.Farthest, L.Load(in damped.Span[lane])), ref contractions.Span[lane]);
            L.Store(ends.Nearest, ref nearest.Span[lane]);
            L.Store(ends.Unclipped, ref unclipped.Span[lane]);
        }

        for (int lane = 0; lane < Used; lane++)
            asked[lane] = IsSaturated(lane) ? this[lane] : null;
        for (int lane = 0; lane < Used; lane += L.Count)
            Saturated.Recall<L, V>(lane, asked.AsSpan(lane, L.Count), scores);
    }

    // What another lane is about to find will be known when the run comes back. Of saturated runs, known or not, no direction is found in another
    // way than the first: no bit may depend on what was kept.
    public sealed override Regime RegimeOf(int lane)
    {
        if (Saturated.IsKnown(lane) || (Regime > Regime.Calm && Saturated.IsRepeated(lane)))
            return Regime.Saturated;
        if (Past is not null && factors[lane] is not null && contractions.Span[lane] <= MostContraction && Past[lane].Pause == 0 && !IsSaturated(lane))
            return Regime.Calm;
        return 2 * unclipped.Span[lane] < Plan.Samples.Count ? Regime.Clipped : Regime.Whole;
    }

    public sealed override bool IsFrozen(RunState run, int iterations) => Plan.IsFrozen(run, weight, iterations);

    public sealed override void Step()
    {
        Past?.Add(Direction);
        Step<L, V>();
    }

    /// <summary>Keeps the directions that were solved for.</summary>
    protected void Keep()
    {
        for (int lane = 0; lane < Lanes; lane++)
            if (this[lane] is not null)
                Saturated.Keep(lane, Direction, Parameters);
    }

    protected sealed override void Entered(int lane, RunState run)
    {
        Past?.Enter(lane, run);
        shifts.Span[lane] = Plan.Shift(run, weight);
        damped.Span[lane] = Plan.Damped(shifts.Span[lane]);
        factors[lane] = null;
        if (weight != LogisticWeight.None && shifts.Span[lane] > 0 && Plan.Factors.Of(shifts.Span[lane]) is { IsRegular: true } factor)
            factors[lane] = factor.Tiles;
    }

    protected sealed override void Left(int lane) => Past?.Leave(lane);

    /// <summary>The factor of M₀ of a lane's damping; null where there is none.</summary>
    protected double[]? Factor(int lane) => factors[lane];

    /// <summary>How fast conjugate gradients are, see there.</summary>
    protected double Contraction(int lane) => contractions.Span[lane];

    /// <summary>N g = Σ s x + θ/τ², from the scores.</summary>
    protected void FinishGradient()
    {
        Plan.Samples.Transpose<L, V>(Tables.Scores.Span, Gradient, Lanes, Used);
        for (int i = 0; Plan.Precision > 0 && i < Parameters * Lanes; i++)
            Gradient[i] = Math.FusedMultiplyAdd(Plan.Precision, Point[i], Gradient[i]);
    }

    private bool IsSaturated(int lane) => nearest.Span[lane] >= forward.Saturation;

    private V Squares(int lane)
    {
        V sum = L.Broadcast(0);
        for (int d = 0; d < Parameters; d++)
        {
            V theta = L.Load(in Point[d * Lanes + lane]);
            sum = L.MultiplyAdd(theta, theta, sum);
        }

        return sum;
    }
}
