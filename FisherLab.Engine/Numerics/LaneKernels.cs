using System.Runtime.Intrinsics;

namespace FisherLab.Engine.Numerics;

/// <summary>The kernels of a batch, bound to one vector width. All widths give the same bits.</summary>
internal abstract class LaneKernels
{
    /// <summary>Every width this machine can run, widest first.</summary>
    public static IReadOnlyList<LaneKernels> All { get; } =
    [
        new Bound<Lanes512, Vector512<double>>(), new Bound<Lanes256, Vector256<double>>(),
        new Bound<Lanes128, Vector128<double>>(), new Bound<ScalarLanes, double>(),
    ];

    /// <summary>The widest that the hardware has.</summary>
    public static LaneKernels Widest { get; } =
        Vector512.IsHardwareAccelerated ? All[0] : Vector256.IsHardwareAccelerated ? All[1] : Vector128.IsHardwareAccelerated ? All[2] : All[3];

    /// <summary>Runs in one vector.</summary>
    public abstract int Width { get; }

    /// <inheritdoc cref="Numerics.Predictor.Of"/>
    public abstract void Predict(ReadOnlySpan<double> matrix, ReadOnlySpan<double> parameters, Span<double> predictors, int lanes);

    /// <inheritdoc cref="WeightedSum.OfRows"/>
    public abstract void AddRows(ReadOnlySpan<double> matrix, ReadOnlySpan<double> scores, Span<double> sums, int lanes);

    /// <inheritdoc cref="WeightedSum.Of"/>
    public abstract void AddUp(ReadOnlySpan<double> values, Span<double> sum);

    /// <inheritdoc cref="WeightedGram.Add"/>
    public abstract void AddGram(ReadOnlySpan<double> matrix, ReadOnlySpan<double> weights, Span<double> gram, int side, int lanes);

    /// <inheritdoc cref="Ldl.Factor"/>
    public abstract void Factor(Span<double> matrix, int parameters, int side, Span<double> replaced);

    /// <inheritdoc cref="Ldl.Solve"/>
    public abstract void Solve(ReadOnlySpan<double> factor, Span<double> solution, int side, int lanes);

    private sealed class Bound<L, V> : LaneKernels where L : struct, ILanes<V> where V : struct
    {
        public override int Width => L.Count;

        public override void Predict(ReadOnlySpan<double> matrix, ReadOnlySpan<double> parameters, Span<double> predictors, int lanes) =>
            Predictor.Of<L, V>(matrix, parameters, predictors, lanes);

        public override void AddRows(ReadOnlySpan<double> matrix, ReadOnlySpan<double> scores, Span<double> sums, int lanes) =>
            WeightedSum.OfRows<L, V>(matrix, scores, sums, lanes);

        public override void AddUp(ReadOnlySpan<double> values, Span<double> sum) => WeightedSum.Of<L, V>(values, sum);

        public override void AddGram(ReadOnlySpan<double> matrix, ReadOnlySpan<double> weights, Span<double> gram, int side, int lanes) =>
            WeightedGram.Add<L, V>(matrix, weights, gram, side, lanes);

        public override void Factor(Span<double> matrix, int parameters, int side, Span<double> replaced) =>
            Ldl.Factor<L, V>(matrix, parameters, side, replaced);

        public override void Solve(ReadOnlySpan<double> factor, Span<double> solution, int side, int lanes) =>
            Ldl.Solve<L, V>(factor, solution, side, lanes);
    }
}
