using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>
/// Runs of a Bernoulli problem of whose samples most are clipped on the side of their target. Such a sample has the weight b whatever the run, so with
/// B = Σ bₙ xₙ xₙᵀ the curvature is B + Σ (wₙ − bₙ) xₙ xₙᵀ, of which the samples with wₙ = bₙ can be left out.
/// </summary>
internal sealed class ClippedPath<L, V> : LogisticPath<L, V> where L : struct, ILanes<V> where V : struct
{
    private readonly OwnMatrices<L, V> matrices;
    private readonly PickedGram<L, V> gram;
    private readonly int[] offsets, entries;
    private readonly int[][] picked;
    private readonly double[][] excess;
    private readonly double[] clipped, matrix;

    public ClippedPath(LogisticPlan plan, LogisticWeight weight, SampleTables tables, SaturatedSteps? saturated) : base(plan, weight, tables, saturated)
    {
        matrices = new OwnMatrices<L, V>(plan.Samples.Plan, Lanes);
        gram = new PickedGram<L, V>(plan.Samples.PaddedRows, plan.Samples.PaddedRows.Length / plan.Samples.Count);
        (int I, int J)[] pairs = PackedMatrix.Pairs(Parameters);
        offsets = [.. pairs.Select(pair => plan.Samples.Plan.Offset(pair.I, pair.J))];
        entries = [.. pairs.Select(pair => gram.Entry(pair.I, pair.J))];
        picked = [.. Enumerable.Range(0, L.Count).Select(_ => new int[plan.Samples.Count])];
        excess = [.. Enumerable.Range(0, L.Count).Select(_ => new double[plan.Samples.Count])];
        (clipped, matrix) = plan.Clipped(weight);
    }

    public override Regime Regime => Regime.Clipped;

    public override void Direct()
    {
        FinishGradient();
        Gradient.CopyTo(Direction);
        for (int lane = 0; lane < Used; lane += L.Count)
        {
            MakeMatrices(lane);
            matrices.Solve(lane, Shifts, Direction);
        }

        Keep();
    }

    private void MakeMatrices(int first)
    {
        Span<int> counts = stackalloc int[L.Count];
        for (int n = 0; n < clipped.Length; n++)
        {
            ReadOnlySpan<double> weights = Tables.Weights.Span.Slice(n * Lanes + first, L.Count);
            for (int lane = 0; lane < weights.Length; lane++)
            {
                double more = weights[lane] - clipped[n];
                ref int count = ref counts[lane];
                picked[lane][count] = n;
                excess[lane][count] = more;
                count += more != 0 ? 1 : 0;
            }
        }

        for (int lane = 0; lane < L.Count; lane++)
            if (this[first + lane] is not null)
                MakeMatrix(picked[lane].AsSpan(0, counts[lane]), excess[lane], matrices.Of(first + lane));
    }

    private void MakeMatrix(ReadOnlySpan<int> samples, ReadOnlySpan<double> weights, Span<double> tiles)
    {
        ReadOnlySpan<double> sums = gram.Of(samples, weights);
        for (int pair = 0; pair < offsets.Length; pair++)
            tiles[offsets[pair] * L.Count] = matrix[offsets[pair]] + sums[entries[pair]];
    }
}
