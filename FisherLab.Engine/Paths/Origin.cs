using System.Collections.Concurrent;
using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>
/// A logistic problem around θ = 0, where every probability is one half. With f = X θ and a = ½ − y the scores are a + f/4, so N g = g₀ + (C + I/τ²) θ with
/// g₀ = Xᵀ a and C = ¼ Xᵀ X, and N L is its value at 0 + g₀ᵀ θ + ½ θᵀ (C + I/τ²) θ. The weights are ¼ (Fisher) or ¼ + a f / 2 (empirical Fisher); so with
/// M = C + δI, d₀ = M⁻¹ g₀ and e = X d₀ the direction is d₀ + K θ, K = M⁻¹ (C + I/τ² − ½ Xᵀ diag(a e) X), the last term for the empirical Fisher alone.
/// What is left out is smaller by f². Immutable but for what it keeps; shared by threads, and no bit depends on which of them made it.
/// </summary>
internal sealed class Origin
{
    // Directions that are kept, in bytes.
    private const long MostBytes = 64L << 20;

    private readonly LogisticPlan plan;
    private readonly LogisticWeight weight;
    private readonly ConcurrentDictionary<double, Linearisation?> directions = new();

    private Origin(LogisticPlan plan, LogisticWeight weight, double loss, PackedMatrix gradient, double[] sizes) =>
        (this.plan, this.weight, Loss, Gradient, Sizes) = (plan, weight, loss, gradient, sizes);

    /// <summary>N L at θ = 0.</summary>
    public double Loss { get; }

    /// <summary>C θ and, in the last column, g₀ᵀ θ: the product with θ.</summary>
    public PackedMatrix Gradient { get; }

    /// <summary>The lengths of X's columns: |f| is at most the sum of theirs times |θ|.</summary>
    public double[] Sizes { get; }

    public static Origin Of<L, V>(LogisticPlan plan, LogisticWeight weight) where L : struct, ILanes<V> where V : struct
    {
        int parameters = plan.Samples.Columns.Length, lanes = Lanes<L, V>(parameters);
        AlignedBuffer table = plan.Predictors<L, V>(lanes), curvature = new((plan.Samples.Plan.Rows + Samples.Spare) * lanes);
        for (int at = 0; at < plan.Samples.Count * lanes; at++)
            table.Span[at] *= 0.25;
        plan.Samples.Transpose<L, V>(table.Span, curvature.Span, lanes, lanes);
        double[] slope = plan.InitialGradient(), sizes = new double[parameters];
        for (int d = 0; d < parameters; d++)
            sizes[d] = 2 * Math.Sqrt(curvature.Span[d * lanes + d]);
        var gradient = new PackedMatrix(parameters, parameters + 1, (j, i) => i == parameters ? slope[j] : curvature.Span[i * lanes + j]);
        return new Origin(plan, weight, plan.InitialLoss(), gradient, sizes);
    }

    /// <summary>d₀ and K for a shift of the diagonal; null where M has no regular factor.</summary>
    /// <param name="shift">δ.</param>
    public Linearisation? At<L, V>(double shift) where L : struct, ILanes<V> where V : struct
    {
        if (directions.TryGetValue(shift, out Linearisation? known))
            return known;
        if (directions.Count * Gradient.Values.Length * (long)sizeof(double) > MostBytes)
            directions.Clear();
        return directions.GetOrAdd(shift, shift > 0 && plan.Factors.Of(shift) is { IsRegular: true } factor ? Linearise<L, V>(factor.Tiles) : null);
    }

    private static int Lanes<L, V>(int parameters) where L : struct, ILanes<V> where V : struct => (parameters + L.Count - 1) / L.Count * L.Count;

    // The columns of K side by side, as runs are: X e_j, weighted, back through Xᵀ, and solved.
    private Linearisation Linearise<L, V>(double[] factor) where L : struct, ILanes<V> where V : struct
    {
        Samples samples = plan.Samples;
        int parameters = samples.Columns.Length, lanes = Lanes<L, V>(parameters);
        double[] direction = plan.InitialGradient(), scores = new double[samples.TableRows];
        LdlSolve.Of<ScalarLanes, double, SharedFactor<ScalarLanes, double>>(factor, samples.Plan, direction, 1);
        samples.Predict<ScalarLanes, double>(direction, scores, 1, 1);
        AlignedBuffer table = plan.Predictors<L, V>(lanes), slope = new((samples.Plan.Rows + Samples.Spare) * lanes);
        for (int n = 0; n < samples.Count; n++)
        {
            double moving = weight == LogisticWeight.EmpiricalFisher ? 0.5 * (0.5 - plan.Problem.Targets.Span[n]) * scores[n] : 0;
            foreach (ref double entry in table.Span.Slice(n * lanes, lanes))
                entry *= 0.25 - moving;
        }

        samples.Transpose<L, V>(table.Span, slope.Span, lanes, lanes);
        for (int d = 0; d < parameters; d++)
            slope.Span[d * lanes + d] += plan.Precision;
        for (int lane = 0; lane < lanes; lane += L.Count)
            LdlSolve.Of<L, V, SharedFactor<L, V>>(factor, samples.Plan, slope.Span[lane..], lanes);
        return new Linearisation(direction, new PackedMatrix(parameters, parameters, (j, i) => slope.Span[i * lanes + j]));
    }
}

/// <summary>A direction as a function of θ near 0: d₀ + K θ.</summary>
/// <param name="Direction">d₀.</param>
/// <param name="Slope">K: the product with θ.</param>
internal sealed record Linearisation(double[] Direction, PackedMatrix Slope);
