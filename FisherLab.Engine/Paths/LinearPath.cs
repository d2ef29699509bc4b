using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paths;

/// <summary>How a linear path gets its direction from the gradient.</summary>
internal enum LinearDirection
{
    /// <summary>d = g.</summary>
    Gradient,

    /// <summary>d = (Rᵀ R / N + λI)⁻¹ g: the Fisher does not move, so one factor serves all runs of a damping.</summary>
    Fisher,

    /// <summary>d = (F̃(θ) + λI)⁻¹ g, the empirical Fisher from fourth moments.</summary>
    EmpiricalFisher,
}

/// <summary>
/// Gaussian problems, compressed: with u = R θ − c the loss is (|u|² + ρ²) / 2N, the gradient Rᵀ u / N. Three vectors of runs.
/// </summary>
internal sealed class LinearPath<L, V> : BatchPath where L : struct, ILanes<V> where V : struct
{
    private readonly Problem problem;
    private readonly LinearPlan plan;
    private readonly LinearDirection kind;
    private readonly double precision, curvaturePrecision;
    private readonly SharedSolver<L, V> solver;
    private readonly AlignedBuffer residuals, dampings;
    private readonly AlignedBuffer? weights, gram, tiles;
    private readonly (int I, int J)[] rows;
    private readonly int[] offsets;

    public LinearPath(Problem problem, LinearPlan plan, LinearDirection kind)
        : base(PackedProduct.Vectors * L.Count, plan.Plan.Rows, [.. Enumerable.Range(0, problem.Parameters)])
    {
        this.problem = problem;
        this.plan = plan;
        this.kind = kind;
        precision = problem.Prior is { } prior ? 1 / prior.Variance : 0;
        curvaturePrecision = kind == LinearDirection.EmpiricalFisher && problem.Prior is { InEmpiricalFisher: false } ? 0 : precision;
        solver = new SharedSolver<L, V>(plan.Plan, Lanes);
        residuals = new AlignedBuffer(problem.Parameters * Lanes);
        dampings = new AlignedBuffer(Lanes);
        rows = PackedMatrix.Pairs(problem.Parameters + 1);
        offsets = [.. PackedMatrix.Pairs(problem.Parameters).Select(pair => plan.Plan.Offset(pair.I, pair.J))];
        if (kind != LinearDirection.EmpiricalFisher)
            return;
        weights = new AlignedBuffer(rows.Length * Lanes);
        gram = new AlignedBuffer(plan.FourthMoments.Columns * Lanes);
        tiles = new AlignedBuffer(plan.Plan.Length * L.Count);
    }

    public override void Evaluate()
    {
        Span<double> u = residuals.Span, theta = Point;
        for (int lane = 0; lane < Lanes; lane += L.Count)
        {
            V squares = L.Multiply(L.Broadcast(plan.Rest), L.Broadcast(plan.Rest)), prior = L.Broadcast(0);
            for (int i = 0; i < problem.Parameters; i++)
            {
                V sum = L.Broadcast(-plan.Offsets[i]);
                for (int d = i; d < problem.Parameters; d++)
                    sum = L.MultiplyAdd(L.Broadcast(plan.R[i * plan.Plan.Rows + d]), L.Load(in theta[d * Lanes + lane]), sum);
                L.Store(sum, ref u[i * Lanes + lane]);
                squares = L.MultiplyAdd(sum, sum, squares);
                V value = L.Load(in theta[i * Lanes + lane]);
                prior = L.MultiplyAdd(value, value, prior);
            }

            if (precision > 0)
                squares = L.MultiplyAdd(L.Broadcast(precision), prior, squares);
            L.Store(L.Divide(L.Multiply(squares, L.Broadcast(0.5)), L.Broadcast(problem.Samples)), ref Losses[lane]);
        }
    }

    public override void Direct()
    {
        for (int lane = 0; lane < Lanes; lane += L.Count)
            AddGradient(lane);
        if (kind == LinearDirection.EmpiricalFisher)
            SolveWithMoments();
        if (kind == LinearDirection.Fisher)
            solver.Solve(Direction);
        if (kind == LinearDirection.Gradient)
            for (int i = 0; i < Direction.Length; i++)
                Direction[i] /= problem.Samples;
    }

    public override void Step() => Step<L, V>();

    protected override void Entered(int lane, RunState run)
    {
        dampings.Span[lane] = Math.FusedMultiplyAdd(problem.Samples, run.Damping, curvaturePrecision);
        if (kind == LinearDirection.Fisher)
            solver[lane] = plan.Factors.Of(dampings.Span[lane]).Tiles;
    }

    // N g = Rᵀ u + θ/τ², column d of R against the rows above.
    private void AddGradient(int lane)
    {
        for (int d = 0; d < problem.Parameters; d++)
        {
            V sum = L.Broadcast(0);
            for (int i = 0; i <= d; i++)
                sum = L.MultiplyAdd(L.Broadcast(plan.R[i * plan.Plan.Rows + d]), L.Load(in residuals.Span[i * Lanes + lane]), sum);
            if (precision > 0)
                sum = L.MultiplyAdd(L.Broadcast(precision), L.Load(in Point[d * Lanes + lane]), sum);
            L.Store(sum, ref Gradient[d * Lanes + lane]);
            L.Store(sum, ref Direction[d * Lanes + lane]);
        }
    }

    private void SolveWithMoments()
    {
        for (int lane = 0; lane < Lanes; lane += L.Count)
            for (int r = 0; r < rows.Length; r++)
                L.Store(L.Multiply(Residual(rows[r].I, lane), Residual(rows[r].J, lane)), ref weights!.Span[r * Lanes + lane]);
        PackedProduct.Of<L, V>(plan.FourthMoments, weights!.Span, gram!.Span, Lanes);
        for (int lane = 0; lane < Lanes; lane += L.Count)
        {
            for (int p = 0; p < offsets.Length; p++)
                L.Store(L.Load(in gram.Span[p * Lanes + lane]), ref tiles!.Span[offsets[p] * L.Count]);
            for (int d = 0; d < problem.Parameters; d++)
            {
                ref double diagonal = ref tiles!.Span[plan.Plan.Diagonal(d) * L.Count];
                L.Store(L.Add(L.Load(in diagonal), L.Load(in dampings.Span[lane])), ref diagonal);
            }

            Ldl.Factor<L, V>(tiles!.Span, plan.Plan);
            LdlSolve.Of<L, V, OwnFactor<L, V>>(tiles.Span, plan.Plan, Direction[lane..], Lanes);
        }
    }

    // u, the last entry being −ρ.
    private V Residual(int i, int lane) => i < problem.Parameters ? L.Load(in residuals.Span[i * Lanes + lane]) : L.Broadcast(-plan.Rest);
}
