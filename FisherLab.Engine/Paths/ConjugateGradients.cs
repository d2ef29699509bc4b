using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>
/// Solves M z = g, M = Xᵀ diag(w) X + δI, for a batch without making M: conjugate gradients from a guess, preconditioned with a factor of M₀ = ¼ Xᵀ X + δI.
/// A product M p costs two passes over the samples. Owns its buffers.
/// </summary>
/// <remarks>
/// Every lane stops where it is done: with r = g − M x, c = M₀⁻¹ r and |M₀⁻¹ (M₀ − M)| ≤ κ &lt; 1, the point x + c is off by at most κ / (1 − κ) |c|, all in the
/// norm of M₀, in which |c|² = rᵀ c; it is taken where that is 2⁻⁵⁰ of |z|: sums over samples are not better. |z|² is about |x + c|², and that about
/// xᵀ M x + 2 xᵀ r + |c|². As g = Xᵀ s, the first r = Xᵀ (s − w X x) − δ x takes one pass, and g none. Lanes that go on move together when fewer vectors hold them.
/// </remarks>
internal sealed class ConjugateGradients<L, V> where L : struct, ILanes<V> where V : struct
{
    private const double Tolerance = 1.0 / (1L << 50);

    private readonly Samples samples;
    private readonly int lanes, parameters, rows;
    private readonly SharedSolver<L, V> solver;
    private readonly AlignedBuffer weights, solution, shifts, contractions, open;
    private readonly AlignedBuffer residual, correction, search, image, products, energies, sizes, turns;
    private readonly AlignedBuffer[] moving;
    private readonly ConjugateGradients<L, V>? narrower;

    /// <param name="samples">X.</param>
    /// <param name="weights">w, N × lanes.</param>
    /// <param name="lanes">Runs in the batch.</param>
    public ConjugateGradients(Samples samples, AlignedBuffer weights, int lanes)
    {
        this.samples = samples;
        this.weights = weights;
        this.lanes = lanes;
        (parameters, rows) = (samples.Columns.Length, samples.Count);
        solver = new SharedSolver<L, V>(samples.Plan, lanes);
        (solution, residual, correction, search, image) = (Table(), Table(), Table(), Table(), Table());
        (shifts, contractions, open, energies, sizes, turns) = (Scalars(), Scalars(), Scalars(), Scalars(), Scalars(), Scalars());
        products = new AlignedBuffer(samples.TableRows * lanes);
        moving = [weights, solution, residual, correction, search, shifts, contractions, open, energies, sizes, turns];
        if (lanes > L.Count)
            narrower = new ConjugateGradients<L, V>(samples, new AlignedBuffer(samples.Count * (lanes - L.Count)), lanes - L.Count);

        AlignedBuffer Table() => new((samples.Plan.Rows + Samples.Spare) * lanes);

        AlignedBuffer Scalars() => new(lanes);
    }

    /// <summary>A guess on entry, z on return; plan rows × lanes.</summary>
    public Span<double> Solution => solution.Span;

    /// <summary>Says that a lane is to be solved, with the factor of its M₀.</summary>
    public void Ask(int lane, double[] factor, double shift, double contraction) =>
        (solver[lane], shifts.Span[lane], contractions.Span[lane], open.Span[lane]) = (factor, shift, contraction, 1);

    /// <summary>Says that a lane is not.</summary>
    public void Pass(int lane) => (solver[lane], open.Span[lane]) = (null, 0);

    /// <summary>Whether a lane was to be solved and is not.</summary>
    public bool IsOpen(int lane) => open.Span[lane] != 0;

    /// <summary>Solves.</summary>
    /// <param name="scores">s, N × lanes.</param>
    /// <param name="points">θ, D × lanes.</param>
    /// <param name="precision">What a prior adds to g, times θ.</param>
    /// <param name="used">Lanes behind these are not asked for.</param>
    public void Solve(ReadOnlySpan<double> scores, ReadOnlySpan<double> points, double precision, int used)
    {
        samples.Predict<L, V>(Solution, products.Span, lanes, used);
        for (int lane = 0; lane < used; lane += L.Count)
            Remain(lane, scores);
        samples.Transpose<L, V>(products.Span, residual.Span, lanes, used);
        for (int lane = 0; lane < used; lane += L.Count)
            Begin(lane, points, L.Broadcast(precision));
        search.Span.Clear();
        Correct();
        for (int lane = 0; lane < used; lane += L.Count)
            Close(lane);
        turns.Span.Clear();
        Continue(1);
    }

    // After so many products, the last correction made.
    private void Continue(int made)
    {
        while (made < samples.MostProducts)
        {
            int[] going = [.. Enumerable.Range(0, lanes).Where(IsOpen)];
            if (going.Length == 0)
                return;
            if (narrower is not null && going.Length <= lanes - L.Count)
            {
                MoveOn(going, made);
                return;
            }

            for (int lane = 0; lane < lanes; lane += L.Count)
                Turn(lane);
            Multiply(search.Span);
            for (int lane = 0; lane < lanes; lane += L.Count)
                Advance(lane);
            Correct();
            for (int lane = 0; lane < lanes; lane += L.Count)
                Close(lane);
            made++;
        }
    }

    private void MoveOn(int[] going, int made)
    {
        ConjugateGradients<L, V> other = narrower!;
        while (other.narrower is { } more && going.Length <= more.lanes)
            other = more;
        for (int k = 0; k < other.lanes; k++)
            other.Pass(k);
        for (int k = 0; k < going.Length; k++)
            other.solver[k] = solver[going[k]];
        for (int table = 0; table < moving.Length; table++)
            Copy(moving[table].Span, other.moving[table].Span, other.lanes, going);
        other.Continue(made);
        for (int k = 0; k < going.Length; k++)
        {
            open.Span[going[k]] = other.open.Span[k];
            for (int d = 0; d < parameters; d++)
                Solution[d * lanes + going[k]] = other.Solution[d * other.lanes + k];
        }
    }

    private void Copy(ReadOnlySpan<double> from, Span<double> to, int others, int[] going)
    {
        for (int at = 0, place = 0; at < from.Length && place < to.Length; at += lanes, place += others)
            for (int k = 0; k < going.Length; k++)
                to[place + k] = from[at + going[k]];
    }

    // M v.
    private void Multiply(ReadOnlySpan<double> vectors)
    {
        samples.Predict<L, V>(vectors, products.Span, lanes, lanes);
        for (int at = 0; at < rows * lanes; at += L.Count)
            L.Store(L.Multiply(L.Load(in weights.Span[at]), L.Load(in products.Span[at])), ref products.Span[at]);
        samples.Transpose<L, V>(products.Span, image.Span, lanes, lanes);
        for (int lane = 0; lane < lanes; lane += L.Count)
        {
            V shift = L.Load(in shifts.Span[lane]);
            for (int at = lane; at < parameters * lanes; at += lanes)
                L.Store(L.MultiplyAdd(shift, L.Load(in vectors[at]), L.Load(in image.Span[at])), ref image.Span[at]);
        }
    }

    // s − w f for f = X x, and Σ w f².
    private void Remain(int lane, ReadOnlySpan<double> scores)
    {
        V energy = L.Broadcast(0);
        for (int at = lane; at < rows * lanes; at += lanes)
        {
            V f = L.Load(in products.Span[at]), weighted = L.Multiply(L.Load(in weights.Span[at]), f);
            energy = L.MultiplyAdd(weighted, f, energy);
            L.Store(L.Subtract(L.Load(in scores[at]), weighted), ref products.Span[at]);
        }

        L.Store(energy, ref energies.Span[lane]);
    }

    // r and xᵀ M x.
    private void Begin(int lane, ReadOnlySpan<double> points, V precision)
    {
        V shift = L.Load(in shifts.Span[lane]), energy = L.Load(in energies.Span[lane]);
        for (int at = lane; at < parameters * lanes; at += lanes)
        {
            V x = L.Load(in Solution[at]), shifted = L.Multiply(shift, x);
            V r = L.Subtract(L.MultiplyAdd(precision, L.Load(in points[at]), L.Load(in residual.Span[at])), shifted);
            energy = L.MultiplyAdd(x, shifted, energy);
            L.Store(r, ref residual.Span[at]);
        }

        L.Store(energy, ref energies.Span[lane]);
    }

    // c = M₀⁻¹ r.
    private void Correct()
    {
        residual.Span.CopyTo(correction.Span);
        solver.Solve(correction.Span);
    }

    // |c|² and |z|²; x ← x + c where that is enough; else β = |c|² over what it was before.
    private void Close(int lane)
    {
        V size = L.Broadcast(0), whole = L.Load(in energies.Span[lane]), two = L.Broadcast(2);
        for (int at = lane; at < parameters * lanes; at += lanes)
        {
            V r = L.Load(in residual.Span[at]), c = L.Load(in correction.Span[at]);
            size = L.MultiplyAdd(r, c, size);
            whole = L.MultiplyAdd(r, L.MultiplyAdd(two, L.Load(in Solution[at]), c), whole);
        }

        V contraction = L.Load(in contractions.Span[lane]);
        V error = L.Divide(contraction, L.Multiply(L.Broadcast(Tolerance), L.Subtract(L.Broadcast(1), contraction)));
        V isDone = L.AndBits(OpenLanes(lane), L.Less(L.Multiply(L.Multiply(error, error), size), whole));
        for (int at = lane; at < parameters * lanes; at += lanes)
        {
            V x = L.Load(in Solution[at]);
            L.Store(L.Select(isDone, L.Add(x, L.Load(in correction.Span[at])), x), ref Solution[at]);
        }

        L.Store(L.Select(isDone, L.Broadcast(0), L.Load(in open.Span[lane])), ref open.Span[lane]);
        L.Store(L.Divide(size, L.Load(in sizes.Span[lane])), ref turns.Span[lane]);
        L.Store(size, ref sizes.Span[lane]);
    }

    // p ← c + β p.
    private void Turn(int lane)
    {
        V turn = L.Load(in turns.Span[lane]);
        for (int at = lane; at < parameters * lanes; at += lanes)
            L.Store(L.MultiplyAdd(turn, L.Load(in search.Span[at]), L.Load(in correction.Span[at])), ref search.Span[at]);
    }

    // With α = |c|² / pᵀ M p: x ← x + α p, r ← r − α M p, and xᵀ M x follows.
    private void Advance(int lane)
    {
        V curvature = L.Broadcast(0), overlap = curvature, isOpen = OpenLanes(lane);
        for (int at = lane; at < parameters * lanes; at += lanes)
        {
            V moved = L.Load(in image.Span[at]);
            curvature = L.MultiplyAdd(L.Load(in search.Span[at]), moved, curvature);
            overlap = L.MultiplyAdd(L.Load(in Solution[at]), moved, overlap);
        }

        V step = L.Divide(L.Load(in sizes.Span[lane]), curvature);
        V energy = L.MultiplyAdd(L.Broadcast(2), overlap, L.Multiply(step, curvature));
        L.Store(L.MultiplyAdd(step, energy, L.Load(in energies.Span[lane])), ref energies.Span[lane]);
        for (int at = lane; at < parameters * lanes; at += lanes)
        {
            V x = L.Load(in Solution[at]);
            L.Store(L.Select(isOpen, L.MultiplyAdd(step, L.Load(in search.Span[at]), x), x), ref Solution[at]);
            L.Store(L.SubtractProduct(L.Load(in residual.Span[at]), step, L.Load(in image.Span[at])), ref residual.Span[at]);
        }
    }

    private V OpenLanes(int lane) => L.Less(L.Broadcast(0), L.Load(in open.Span[lane]));
}
