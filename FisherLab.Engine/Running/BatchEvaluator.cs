using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Running;

/// <summary>Loss, gradient and preconditioned gradients of a problem at one point a lane. Owns the buffers; nothing is allocated after construction.</summary>
internal sealed class BatchEvaluator
{
    // Samples handled together, so that what is computed of them stays in cache. No bit depends on it.
    private const int Block = 96;

    private readonly Problem problem;
    private readonly IReadOnlyList<Curvature> curvatures;
    private readonly LaneKernels kernels;
    private readonly int side;
    private readonly double priorPrecision;
    private readonly AlignedBuffer matrix, parameters, lossSums, sums, gradient, replaced;
    private readonly AlignedBuffer targets, predictors, scores, values;
    private readonly AlignedBuffer[] grams, solutions;

    public BatchEvaluator(Problem problem, IReadOnlyList<Curvature> curvatures, LaneKernels kernels)
    {
        this.problem = problem;
        this.curvatures = curvatures;
        this.kernels = kernels;
        Lanes = kernels.Width;
        side = WeightedGram.Side(problem.Parameters);
        priorPrecision = problem.Prior is { } prior ? 1 / prior.Variance : 0;
        matrix = Padded(problem, side);
        parameters = new AlignedBuffer(side * Lanes);
        sums = new AlignedBuffer(side * Lanes);
        gradient = new AlignedBuffer(side * Lanes);
        lossSums = new AlignedBuffer(Lanes);
        replaced = new AlignedBuffer(Lanes);
        targets = new AlignedBuffer(Block * Lanes);
        predictors = new AlignedBuffer(Block * Lanes);
        scores = new AlignedBuffer(Block * Lanes);
        values = new AlignedBuffer(Block * Lanes);
        grams = [.. curvatures.Select(_ => new AlignedBuffer(side * side * Lanes))];
        solutions = [.. curvatures.Select(_ => new AlignedBuffer(problem.Parameters * Lanes))];
    }

    /// <summary>Runs in the batch.</summary>
    public int Lanes { get; }

    /// <summary>θ, D × lanes (and rows of zeros that fill up the last tile).</summary>
    public Span<double> Parameters => parameters.Span;

    /// <summary>L(θ), one a lane, after <see cref="Evaluate"/>.</summary>
    public ReadOnlySpan<double> Losses => lossSums.Span;

    /// <summary>∇L(θ), D × lanes, after <see cref="Evaluate"/>.</summary>
    public ReadOnlySpan<double> Gradient => gradient.Span;

    /// <summary>(C(θ) + λI)⁻¹ ∇L(θ), D × lanes, after <see cref="Precondition"/>.</summary>
    public ReadOnlySpan<double> Solution(int curvature) => solutions[curvature].Span;

    /// <summary>Loss, gradient and curvatures at <see cref="Parameters"/>.</summary>
    public void Evaluate()
    {
        lossSums.Span.Clear();
        sums.Span.Clear();
        foreach (AlignedBuffer gram in grams)
            gram.Span.Clear();
        for (int n = 0; n < problem.Samples; n += Block)
            AddBlock(n, Math.Min(Block, problem.Samples - n));
        FinishLosses();
        FinishGradient();
    }

    /// <summary>Solves with every curvature.</summary>
    /// <remarks>Unnormalised: (Σ w x xᵀ + (N λ + 1/τ²) I) z = Σ s x + θ/τ² is N times the averaged system, with the same solution.</remarks>
    /// <param name="dampings">λ, one a lane.</param>
    public void Precondition(ReadOnlySpan<double> dampings)
    {
        for (int c = 0; c < curvatures.Count; c++)
        {
            double prior = problem.Prior is { } p && curvatures[c].Includes(p) ? priorPrecision : 0;
            for (int d = 0; d < problem.Parameters; d++)
                for (int lane = 0; lane < Lanes; lane++)
                    grams[c].Span[(d * side + d) * Lanes + lane] += Math.FusedMultiplyAdd(problem.Samples, dampings[lane], prior);
            kernels.Factor(grams[c].Span, problem.Parameters, side, replaced.Span);
            sums.Span[..solutions[c].Length].CopyTo(solutions[c].Span);
            kernels.Solve(grams[c].Span, solutions[c].Span, side, Lanes);
        }
    }

    private void AddBlock(int first, int count)
    {
        ReadOnlySpan<double> rows = matrix.Span.Slice(first * side, count * side);
        Span<double> y = targets.Span[..(count * Lanes)], f = predictors.Span[..(count * Lanes)];
        Span<double> s = scores.Span[..(count * Lanes)], v = values.Span[..(count * Lanes)];
        for (int n = 0; n < count; n++)
            y.Slice(n * Lanes, Lanes).Fill(problem.Targets.Span[first + n]);

        kernels.Predict(rows, parameters.Span, f, Lanes);
        problem.Likelihood.Loss(f, y, v);
        kernels.AddUp(v, lossSums.Span);
        problem.Likelihood.Score(f, y, s);
        kernels.AddRows(rows, s, sums.Span, Lanes);
        for (int c = 0; c < curvatures.Count; c++)
        {
            curvatures[c].Weights(problem.Likelihood, f, s, v);
            kernels.AddGram(rows, v, grams[c].Span, side, Lanes);
        }
    }

    private void FinishLosses()
    {
        Span<double> losses = lossSums.Span;
        for (int lane = 0; lane < Lanes; lane++)
        {
            double squares = 0;
            for (int d = 0; priorPrecision > 0 && d < problem.Parameters; d++)
                squares = Math.FusedMultiplyAdd(parameters.Span[d * Lanes + lane], parameters.Span[d * Lanes + lane], squares);
            losses[lane] = Math.FusedMultiplyAdd(0.5 * priorPrecision, squares, losses[lane]) / problem.Samples;
        }
    }

    private void FinishGradient()
    {
        for (int i = 0; i < gradient.Length; i++)
        {
            if (priorPrecision > 0)
                sums.Span[i] = Math.FusedMultiplyAdd(priorPrecision, parameters.Span[i], sums.Span[i]);
            gradient.Span[i] = sums.Span[i] / problem.Samples;
        }
    }

    private static AlignedBuffer Padded(Problem problem, int side)
    {
        var padded = new AlignedBuffer(problem.Samples * side);
        for (int n = 0; n < problem.Samples; n++)
            problem.Matrix.Span.Slice(n * problem.Parameters, problem.Parameters).CopyTo(padded.Span[(n * side)..]);
        return padded;
    }
}
