using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paths;

/// <summary>Samples with any numbers; for narrow matrices the products of all pairs of columns are made beforehand.</summary>
internal sealed class DenseSamples : Samples
{
    // Up to here the products stay in a processor's cache.
    private const int MostPairedColumns = 40;

    private readonly AlignedBuffer matrix;
    private readonly PairProducts? products;
    private readonly int[] offsets;

    public DenseSamples(Problem problem)
    {
        Count = problem.Samples;
        Columns = [.. Enumerable.Range(0, problem.Parameters)];
        Plan = TilePlan.Dense(problem.Parameters);
        matrix = Matrices.Padded(problem, Plan.Rows);
        (int I, int J)[] pairs = PairProducts.Of(problem.Parameters);
        offsets = [.. pairs.Select(pair => Plan.Offset(pair.I, pair.J))];
        if (problem.Parameters <= MostPairedColumns)
            products = new PairProducts(Count, pairs.Length, (n, p) => matrix.Span[n * Plan.Rows + pairs[p].I] * matrix.Span[n * Plan.Rows + pairs[p].J]);
    }

    public override int Count { get; }

    public override int[] Columns { get; }

    public override TilePlan Plan { get; }

    public override int Vectors => PairGram.Vectors;

    public override int Scratch => products is null ? 0 : products.Panels * PairProducts.Panel;

    public override void Predict<L, V>(ReadOnlySpan<double> parameters, Span<double> predictors, int lanes) =>
        Predictor.Of<L, V>(matrix.Span, parameters[..(Plan.Rows * lanes)], predictors[..(Count * lanes)], lanes);

    public override void Transpose<L, V>(ReadOnlySpan<double> scores, Span<double> sums, int lanes)
    {
        Span<double> columns = sums[..(Plan.Rows * lanes)];
        columns.Clear();
        WeightedSum.OfRows<L, V>(matrix.Span, scores[..(Count * lanes)], columns, lanes);
    }

    public override void Gram<L, V>(Span<double> weights, Span<double> tiles, int lanes, Span<double> scratch)
    {
        int vector = Plan.Length * L.Count;
        if (products is null)
        {
            tiles.Clear();
            for (int lane = 0; lane < lanes; lane += L.Count)
                WeightedGram.Add<L, V>(matrix.Span, weights[lane..(Count * lanes)], tiles.Slice(lane / L.Count * vector, vector), Plan, lanes);
            return;
        }

        PairGram.Of<L, V>(products, weights, scratch, lanes);
        for (int lane = 0; lane < lanes; lane += L.Count)
            for (int p = 0; p < offsets.Length; p++)
                L.Store(L.Load(in scratch[p * lanes + lane]), ref tiles[lane / L.Count * vector + offsets[p] * L.Count]);
    }
}
