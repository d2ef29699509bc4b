using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paths;

/// <summary>The way that serves every problem and every optimizer: likelihood and curvature fill spans of samples, one kernel assembles, one solves. One vector of runs.</summary>
internal sealed class GeneralPath<L, V> : BatchPath where L : struct, ILanes<V> where V : struct
{
    // Samples handled together, so that what is computed of them stays in cache. No bit depends on it.
    private const int Block = 96;

    private readonly Problem problem;
    private readonly IReadOnlyList<Curvature> curvatures;
    private readonly TilePlan plan;
    private readonly double priorPrecision;
    private readonly AlignedBuffer matrix, sums, dampings = new(L.Count);
    private readonly AlignedBuffer targets = new(Block * L.Count), predictors = new(Block * L.Count);
    private readonly AlignedBuffer scores = new(Block * L.Count), values = new(Block * L.Count);
    private readonly AlignedBuffer[] grams, solutions;
    private readonly double[] oneGradient, onePreconditioned, oneDirection;

    /// <param name="problem">What is minimised.</param>
    /// <param name="curvatures">What is solved with; the first preconditions the direction.</param>
    public GeneralPath(Problem problem, IReadOnlyList<Curvature> curvatures)
        : base(L.Count, TilePlan.Dense(problem.Parameters).Rows, [.. Enumerable.Range(0, problem.Parameters)])
    {
        this.problem = problem;
        this.curvatures = curvatures;
        plan = TilePlan.Dense(problem.Parameters);
        priorPrecision = problem.Prior is { } prior ? 1 / prior.Variance : 0;
        matrix = Matrices.Padded(problem, plan.Rows);
        sums = new AlignedBuffer(plan.Rows * L.Count);
        grams = [.. curvatures.Select(_ => new AlignedBuffer(plan.Length * L.Count))];
        solutions = [.. curvatures.Select(_ => new AlignedBuffer(plan.Rows * L.Count))];
        oneGradient = new double[problem.Parameters];
        oneDirection = new double[problem.Parameters];
        onePreconditioned = new double[curvatures.Count == 0 ? 0 : problem.Parameters];
    }

    public override void Evaluate()
    {
        Losses.Clear();
        sums.Span.Clear();
        foreach (AlignedBuffer gram in grams)
            gram.Span.Clear();
        for (int n = 0; n < problem.Samples; n += Block)
            AddBlock(n, Math.Min(Block, problem.Samples - n));
        FinishLosses();
        FinishGradient();
    }

    public override void Direct()
    {
        for (int c = 0; c < curvatures.Count; c++)
            Precondition(c);
        for (int lane = 0; lane < Lanes; lane++)
            if (this[lane] is { } run)
                Direct(lane, run);
    }

    public override void Step() => Step<L, V>();

    /// <summary>∇L(θ) of one lane, after <see cref="BatchPath.Evaluate"/>.</summary>
    public void GradientOf(int lane, Span<double> gradient) => Gather(Gradient, lane, gradient);

    /// <summary>d of one lane, after <see cref="Direct()"/>.</summary>
    public void DirectionOf(int lane, Span<double> direction) => Gather(Direction, lane, direction);

    /// <summary>(C + λI)⁻¹ ∇L of one lane, after <see cref="Direct()"/>.</summary>
    public void SolutionOf(int curvature, int lane, Span<double> solution) => Gather(solutions[curvature].Span, lane, solution);

    protected override void Entered(int lane, RunState run) => dampings.Span[lane] = run.Damping;

    // Unnormalised: (Σ w x xᵀ + (N λ + 1/τ²) I) z = Σ s x + θ/τ² is N times the averaged system, with the same solution.
    private void Precondition(int c)
    {
        Span<double> gram = grams[c].Span;
        double prior = problem.Prior is { } p && curvatures[c].Includes(p) ? priorPrecision : 0;
        for (int d = 0; d < problem.Parameters; d++)
        {
            int diagonal = plan.Diagonal(d) * L.Count;
            for (int lane = 0; lane < L.Count; lane++)
                gram[diagonal + lane] += Math.FusedMultiplyAdd(problem.Samples, dampings.Span[lane], prior);
        }

        Ldl.Factor<L, V>(gram, plan);
        sums.Span.CopyTo(solutions[c].Span);
        LdlSolve.Of<L, V, OwnFactor<L, V>>(gram, plan, solutions[c].Span, L.Count);
    }

    private void Direct(int lane, RunState run)
    {
        GradientOf(lane, oneGradient);
        if (curvatures.Count > 0)
            SolutionOf(0, lane, onePreconditioned);
        run.Optimizer.Direction(new Optimizers.Local(oneGradient, onePreconditioned), run.State, oneDirection);
        for (int d = 0; d < oneDirection.Length; d++)
            Direction[d * L.Count + lane] = oneDirection[d];
    }

    private void AddBlock(int first, int count)
    {
        ReadOnlySpan<double> rows = matrix.Span.Slice(first * plan.Rows, count * plan.Rows);
        Span<double> y = targets.Span[..(count * L.Count)], f = predictors.Span[..(count * L.Count)];
        Span<double> s = scores.Span[..(count * L.Count)], v = values.Span[..(count * L.Count)];
        for (int n = 0; n < count; n++)
            y.Slice(n * L.Count, L.Count).Fill(problem.Targets.Span[first + n]);

        Predictor.Of<L, V>(rows, Point, f, L.Count);
        problem.Likelihood.Loss(f, y, v);
        WeightedSum.Of<L, V>(v, Losses);
        problem.Likelihood.Score(f, y, s);
        WeightedSum.OfRows<L, V>(rows, s, sums.Span, L.Count);
        for (int c = 0; c < curvatures.Count; c++)
        {
            curvatures[c].Weights(problem.Likelihood, f, s, v);
            WeightedGram.Add<L, V>(rows, v, grams[c].Span, plan, L.Count);
        }
    }

    private void FinishLosses()
    {
        for (int lane = 0; lane < L.Count; lane++)
        {
            double squares = 0;
            for (int d = 0; priorPrecision > 0 && d < problem.Parameters; d++)
                squares = Math.FusedMultiplyAdd(Point[d * L.Count + lane], Point[d * L.Count + lane], squares);
            Losses[lane] = Math.FusedMultiplyAdd(0.5 * priorPrecision, squares, Losses[lane]) / problem.Samples;
        }
    }

    private void FinishGradient()
    {
        for (int i = 0; i < problem.Parameters * L.Count; i++)
        {
            if (priorPrecision > 0)
                sums.Span[i] = Math.FusedMultiplyAdd(priorPrecision, Point[i], sums.Span[i]);
            Gradient[i] = sums.Span[i] / problem.Samples;
        }
    }

    private static void Gather(ReadOnlySpan<double> batch, int lane, Span<double> one)
    {
        for (int d = 0; d < one.Length; d++)
            one[d] = batch[d * L.Count + lane];
    }
}
