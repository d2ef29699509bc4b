using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paths;

/// <summary>Samples with any numbers; for narrow matrices the products of all pairs of columns are made beforehand.</summary>
internal sealed class DenseSamples : Samples
{
    // Up to here the products stay in a processor's cache.
    private const int MostPairedColumns = 40;

    private readonly AlignedBuffer? wide;
    private readonly PackedMatrix rows, transposed;
    private readonly PackedMatrix? products;
    private readonly int[] offsets;
    private readonly Lazy<AlignedBuffer> padded;

    public DenseSamples(Problem problem)
    {
        Count = problem.Samples;
        Columns = [.. Enumerable.Range(0, problem.Parameters)];
        Plan = TilePlan.Dense(problem.Parameters);
        (int I, int J)[] pairs = PackedMatrix.Pairs(problem.Parameters);
        offsets = [.. pairs.Select(pair => Plan.Offset(pair.I, pair.J))];
        rows = new PackedMatrix(Count, problem.Parameters, X);
        transposed = new PackedMatrix(problem.Parameters, Count, (d, n) => X(n, d));
        if (problem.Parameters <= MostPairedColumns)
            products = new PackedMatrix(Count, pairs.Length, (n, p) => X(n, pairs[p].I) * X(n, pairs[p].J));
        else
            wide = Matrices.Padded(problem, Plan.Rows);
        padded = new Lazy<AlignedBuffer>(() => Matrices.Padded(problem, (problem.Parameters + PackedMatrix.Panel - 1) / PackedMatrix.Panel * PackedMatrix.Panel));

        double X(int n, int d) => problem.Matrix.Span[n * problem.Parameters + d];
    }

    // Narrow matrices of one run would be mostly filling.
    public override bool PicksRows => IsSmall && Columns.Length > 2 * PackedMatrix.Panel;

    public override int MostProducts
    {
        get
        {
            // Multiply-adds a sample; a product also weighs the samples. One or two products seldom are enough.
            double d = Columns.Length, product = 2 * d + 6, matrix = d * (d + 1) / 2 + d * d * d / 6 / Count, worth = 0.75 * matrix / product;
            return worth < 3 ? 0 : (int)Math.Min(worth, 5);
        }
    }

    public override AlignedBuffer PaddedRows => padded.Value;

    public override int Count { get; }

    public override int[] Columns { get; }

    public override TilePlan Plan { get; }

    public override int Vectors => PackedProduct.Vectors;

    public override int Scratch => products is null ? 0 : products.Columns;

    public override void Predict<L, V>(ReadOnlySpan<double> parameters, Span<double> predictors, int lanes, int used) =>
        PackedProduct.Of<L, V>(transposed, parameters, predictors, lanes, used);

    public override void Transpose<L, V>(Span<double> scores, Span<double> sums, int lanes, int used) =>
        PackedProduct.Of<L, V>(rows, scores, sums, lanes, used);

    public override void Gram<L, V>(Span<double> weights, Span<double> tiles, int lanes, int used, Span<double> scratch)
    {
        int vector = Plan.Length * L.Count;
        if (products is null)
        {
            tiles.Clear();
            for (int lane = 0; lane < used; lane += L.Count)
                WeightedGram.Add<L, V>(wide!.Span, weights[lane..(Count * lanes)], tiles.Slice(lane / L.Count * vector, vector), Plan, lanes);
            return;
        }

        PackedProduct.Of<L, V>(products, weights, scratch, lanes, used);
        for (int lane = 0; lane < used; lane += L.Count)
            for (int p = 0; p < offsets.Length; p++)
                L.Store(L.Load(in scratch[p * lanes + lane]), ref tiles[lane / L.Count * vector + offsets[p] * L.Count]);
    }
}
