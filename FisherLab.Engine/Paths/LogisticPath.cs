using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>
/// Bernoulli problems. A run is calm where its direction needs no matrix of its own: near θ = 0, where a series in the distance from weights of 1/4
/// converges at once, and where all probabilities are clipped as they were before.
/// </summary>
/// <remarks>
/// The series: with M = Σ ¼ x xᵀ + NλI factored once a damping, Δ = Σ (¼ − w) x xᵀ and δ = max |4w − 1|,
/// (M − Δ)⁻¹ g = Σ_j (M⁻¹ Δ)ʲ M⁻¹ g, whose terms fall at least as fast as δʲ, whatever M's condition. Terms beyond 0, 1, 2 are
/// below rounding for δ up to 2⁻⁵², 2⁻²⁷, 2⁻¹⁸.
/// </remarks>
internal sealed class LogisticPath<L, V> : BatchPath where L : struct, ILanes<V> where V : struct
{
    // 2⁻⁵⁴: e^−|f| rounds to 1 below it.
    private const double Smallest = 1.0 / (1L << 54);

    private static readonly double[] Reaches = [2.3e-16, 1 / 134217728.0, 1 / 262144.0];

    private readonly LogisticPlan plan;
    private readonly LogisticForward forward;
    private readonly LogisticWeight weight;
    private readonly SaturatedLanes saturated;
    private readonly SharedSolver<L, V> solver;
    private readonly double precision, curvaturePrecision;
    private readonly AlignedBuffer scores, weights, shifts, farthest, nearest, replaced = new(L.Count);
    private readonly AlignedBuffer term, products;
    private readonly AlignedBuffer? tiles, scratch;

    /// <param name="plan">The problem.</param>
    /// <param name="weight">Of the method's curvature; none for gradient descent.</param>
    /// <param name="saturated">Where directions of saturated runs are kept; null for nowhere.</param>
    /// <param name="whole">Whether runs that are not calm are served.</param>
    public LogisticPath(LogisticPlan plan, LogisticWeight weight, SaturatedSteps? saturated, bool whole)
        : base(plan.Samples.Vectors * L.Count, plan.Samples.Plan.Rows + Samples.Spare, plan.Samples.Columns)
    {
        this.plan = plan;
        this.weight = weight;
        this.saturated = new SaturatedLanes(plan.Problem.Prior is null ? saturated : null, plan.Problem.Targets, Lanes);
        forward = new LogisticForward(plan.Problem.Likelihood.Clip!.Value, weight);
        precision = plan.Problem.Prior is { } prior ? 1 / prior.Variance : 0;
        curvaturePrecision = weight == LogisticWeight.EmpiricalFisher && plan.Problem.Prior is { InEmpiricalFisher: false } ? 0 : precision;
        TilePlan matrix = plan.Samples.Plan;
        solver = new SharedSolver<L, V>(matrix, Lanes);
        scores = new AlignedBuffer((2 * plan.Samples.Count + Samples.Spare) * Lanes);
        products = new AlignedBuffer((2 * plan.Samples.Count + Samples.Spare) * Lanes);
        weights = new AlignedBuffer((2 * plan.Samples.Count + Samples.Spare) * Lanes);
        shifts = new AlignedBuffer(Lanes);
        farthest = new AlignedBuffer(Lanes);
        nearest = new AlignedBuffer(Lanes);
        term = new AlignedBuffer((matrix.Rows + Samples.Spare) * Lanes);
        if (!whole || weight == LogisticWeight.None)
            return;
        tiles = new AlignedBuffer(matrix.Length * Lanes);
        scratch = new AlignedBuffer(plan.Samples.Scratch * Lanes);
    }

    public override void Evaluate()
    {
        plan.Samples.Predict<L, V>(Point, scores.Span, Lanes);
        for (int lane = 0; lane < Lanes; lane += L.Count)
        {
            forward.Of<L, V>(scores.Span[lane..], weights.Span[lane..], plan.Problem.Targets.Span, Lanes, out LogisticEnds<V> ends);
            V loss = ends.Loss;
            if (precision > 0)
                loss = L.MultiplyAdd(L.Broadcast(0.5 * precision), Squares(lane), loss);
            L.Store(L.Divide(loss, L.Broadcast(plan.Samples.Count)), ref Losses[lane]);
            L.Store(ends.Farthest, ref farthest.Span[lane]);
            L.Store(ends.Nearest, ref nearest.Span[lane]);
        }

        for (int lane = 0; lane < Lanes; lane++)
            saturated.Recall(lane, nearest.Span[lane] >= forward.Saturation ? this[lane] : null, scores.Span);
    }

    public override bool IsCalm(int lane) => saturated.IsKnown(lane) || Order(lane) is not null;

    public override bool IsFrozen(RunState run, int iterations)
    {
        bool starts = plan.Problem.Prior is null && !run.Point.AsSpan().ContainsAnyExcept(0.0);
        double? shift = weight == LogisticWeight.None ? null : Shift(run);
        if (!starts || (shift is { } s && !(s > 0 && plan.Factors.Of(s).IsRegular)))
            return false;
        // A hundredth more than enough for the rounding of sums.
        return 1.01 * iterations * run.Optimizer.StepSize * plan.Reach(shift) < Smallest;
    }

    public override void Direct(bool whole)
    {
        if (AllKnown())
        {
            for (int lane = 0; lane < Lanes; lane++)
                saturated.Write(lane, Direction);
            return;
        }

        FinishGradient();
        Gradient.CopyTo(Direction);
        if (weight == LogisticWeight.None)
            Average();
        else if (whole)
            SolveWhole();
        else
            SolveCalm();
    }

    public override void Step() => Step<L, V>();

    protected override void Entered(int lane, RunState run)
    {
        shifts.Span[lane] = Shift(run);
        solver[lane] = null;
        if (weight != LogisticWeight.None && shifts.Span[lane] > 0 && plan.Factors.Of(shifts.Span[lane]) is { IsRegular: true } factor)
            solver[lane] = factor.Tiles;
    }

    private double Shift(RunState run) => Math.FusedMultiplyAdd(plan.Samples.Count, run.Damping, curvaturePrecision);

    // How many terms of the series a lane needs; null where it would need more than two.
    private int? Order(int lane)
    {
        double distance = farthest.Span[lane];
        int order = distance <= Reaches[0] ? 0 : distance <= Reaches[1] ? 1 : 2;
        return solver[lane] is not null && distance <= Reaches[^1] ? order : null;
    }

    private bool AllKnown()
    {
        for (int lane = 0; lane < Lanes; lane++)
            if (this[lane] is not null && !saturated.IsKnown(lane))
                return false;
        return true;
    }

    // N g = Σ s x + θ/τ².
    private void FinishGradient()
    {
        plan.Samples.Transpose<L, V>(scores.Span, Gradient, Lanes);
        for (int i = 0; precision > 0 && i < Parameters * Lanes; i++)
            Gradient[i] = Math.FusedMultiplyAdd(precision, Point[i], Gradient[i]);
    }

    private void Average()
    {
        for (int i = 0; i < Direction.Length; i++)
            Direction[i] /= plan.Samples.Count;
    }

    private void SolveCalm()
    {
        solver.Solve(Direction);
        int most = 0;
        for (int lane = 0; lane < Lanes; lane++)
            most = Math.Max(most, this[lane] is not null && !saturated.IsKnown(lane) ? Order(lane) ?? 0 : 0);
        Direction.CopyTo(term.Span);
        for (int j = 1; j <= most; j++)
            AddTerm(j);
        for (int lane = 0; lane < Lanes; lane++)
            saturated.Write(lane, Direction);
    }

    // t ← M⁻¹ Δ t; z ← z + t in lanes that need the term.
    private void AddTerm(int j)
    {
        plan.Samples.Predict<L, V>(term.Span, products.Span, Lanes);
        for (int at = 0; at < plan.Samples.Count * Lanes; at += L.Count)
        {
            V distance = L.Subtract(L.Broadcast(0.25), L.Load(in weights.Span[at]));
            L.Store(L.Multiply(distance, L.Load(in products.Span[at])), ref products.Span[at]);
        }

        plan.Samples.Transpose<L, V>(products.Span, term.Span, Lanes);
        solver.Solve(term.Span);
        for (int lane = 0; lane < Lanes; lane++)
            for (int d = 0; Order(lane) >= j && d < Parameters; d++)
                Direction[d * Lanes + lane] += term.Span[d * Lanes + lane];
    }

    private void SolveWhole()
    {
        TilePlan matrix = plan.Samples.Plan;
        plan.Samples.Gram<L, V>(weights.Span, tiles!.Span, Lanes, scratch!.Span);
        for (int lane = 0; lane < Lanes; lane += L.Count)
        {
            Span<double> own = tiles.Span.Slice(lane * matrix.Length, matrix.Length * L.Count);
            V shift = L.Load(in shifts.Span[lane]);
            for (int d = 0; d < matrix.Parameters; d++)
            {
                ref double diagonal = ref own[matrix.Diagonal(d) * L.Count];
                L.Store(L.Add(L.Load(in diagonal), shift), ref diagonal);
            }

            Ldl.Factor<L, V>(own, matrix, replaced.Span);
            LdlSolve.Of<L, V, OwnFactor<L, V>>(own, matrix, Direction[lane..], Lanes);
        }

        for (int lane = 0; lane < Lanes; lane++)
            saturated.Keep(lane, Direction, Parameters);
    }

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
