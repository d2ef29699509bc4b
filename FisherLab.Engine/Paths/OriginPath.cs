using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>
/// Runs of a Bernoulli problem as long as they are so near θ = 0 that, to the last bit but a few, direction and gradient are linear: |f| ≤ 2⁻²⁷ for f = X θ, so that f²
/// is below rounding. A step costs D² then, whatever N.
/// </summary>
internal sealed class OriginPath<L, V> : BatchPath where L : struct, ILanes<V> where V : struct
{
    private const double FarthestSquare = 1.0 / (1L << 54);

    // Of (Σ |θ_d| |X_d|)²: more than the rounding of θᵀ C θ for any number of columns, and nothing beside it unless columns cancel.
    private const double Doubt = 1.0 / (1L << 40);

    private readonly LogisticPlan plan;
    private readonly LogisticWeight weight;
    private readonly Origin origin;
    private readonly Linearisation?[] directions;
    private readonly AlignedBuffer curved, slope, distances;

    public OriginPath(LogisticPlan plan, LogisticWeight weight, Origin origin)
        : base(PackedProduct.Vectors * L.Count, plan.Samples.Plan.Rows + Samples.Spare, plan.Samples.Columns)
    {
        this.plan = plan;
        this.weight = weight;
        this.origin = origin;
        directions = new Linearisation?[Lanes];
        curved = new AlignedBuffer(origin.Gradient.Columns * Lanes);
        slope = new AlignedBuffer(origin.Gradient.Columns * Lanes);
        distances = new AlignedBuffer(Lanes);
    }

    public override Regime Regime => Regime.Origin;

    public override void Evaluate()
    {
        PackedProduct.Of<L, V>(origin.Gradient, Point, curved.Span, Lanes);
        for (int lane = 0; lane < Lanes; lane += L.Count)
        {
            V form = L.Broadcast(0), squares = form, size = form, half = L.Broadcast(0.5);
            for (int d = 0; d < Parameters; d++)
            {
                V theta = L.Load(in Point[d * Lanes + lane]);
                form = L.MultiplyAdd(theta, L.Load(in curved.Span[d * Lanes + lane]), form);
                squares = L.MultiplyAdd(theta, theta, squares);
                size = L.MultiplyAdd(L.Broadcast(origin.Sizes[d]), L.Abs(theta), size);
            }

            // |f|² = 4 θᵀ C θ.
            V distance = L.MultiplyAdd(L.Multiply(L.Broadcast(Doubt), size), size, L.Multiply(L.Broadcast(4), form));
            L.Store(distance, ref distances.Span[lane]);
            V bent = L.Multiply(half, L.MultiplyAdd(L.Broadcast(plan.Precision), squares, form));
            V loss = L.Add(L.Broadcast(origin.Loss), L.Add(L.Load(in curved.Span[Parameters * Lanes + lane]), bent));
            L.Store(L.Divide(loss, L.Broadcast(plan.Samples.Count)), ref Losses[lane]);
        }
    }

    public override Regime RegimeOf(int lane) => directions[lane] is not null && distances.Span[lane] <= FarthestSquare ? Regime.Origin : Regime.Calm;

    public override bool IsFrozen(RunState run, int iterations) => plan.IsFrozen(run, weight, iterations);

    public override void Direct()
    {
        for (int lane = 0; lane < Lanes; lane++)
            if (directions[lane] is { } shared && Array.IndexOf(directions, shared) == lane)
                Direct(lane, shared);
    }

    public override void Step() => Step<L, V>();

    protected override void Entered(int lane, RunState run) => directions[lane] = origin.At<L, V>(plan.Shift(run, weight));

    protected override void Left(int lane) => directions[lane] = null;

    // All lanes that share a damping, the first of which is given.
    private void Direct(int first, Linearisation shared)
    {
        PackedProduct.Of<L, V>(shared.Slope, Point, slope.Span, Lanes);
        for (int lane = first; lane < Lanes; lane++)
            for (int d = 0; directions[lane] == shared && d < Parameters; d++)
                Direction[d * Lanes + lane] = shared.Direction[d] + slope.Span[d * Lanes + lane];
    }
}
