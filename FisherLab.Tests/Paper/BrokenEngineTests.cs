using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Problems;

namespace FisherLab.Tests.Paper;

/// <summary>The audit turns red where an engine is wrong, and stays green where that does not matter.</summary>
public sealed class BrokenEngineTests
{
    [Fact]
    public void AnEmpiricalFisherInPlaceOfTheFisherIsFound() => OnlyTheseTurnRed(
        new AuditedEngine { Fisher = new EmpiricalFisher(), NaturalGradientDescent = new MistakenNatural() },
        "figure-1-one-step", "figure-1-ways", "figure-1-natural-arrows", "figure-1-empirical-arrows",
        "figure-2-hessian", "figure-2-correct", "figure-2-a", "figure-2-b", "figure-2-misspecified", "figure-3-boston-cosine",
        "figure-4-hessian", "figure-4-correct", "figure-4-a", "figure-4-b", "figure-4-misspecified",
        "figure-6-one-step", "figure-6-near", "figure-6-far",
        "gauss-newton", "own-distribution-rate", "residual-bound", "monte-carlo-unbiased", "monte-carlo-rate", "most-likely-output-classes",
        "divergence-hessian", "steepest-descent", "saturated-outputs");

    [Fact]
    public void AScoreOfTheWrongSignIsFound() => OnlyTheseTurnRed(
        new AuditedEngine { Gaussian = new NegatedScore(new Gaussian()), Bernoulli = new NegatedScore(new Bernoulli()) },
        "figure-1-one-step", "figure-1-ways", "figure-1-natural-arrows", "figure-2-hessian", "figure-3-boston-cosine", "figure-4-hessian",
        "figure-6-one-step", "figure-6-near", "figure-6-far",
        "gauss-newton", "own-distribution", "residual-bound", "expected-hessian", "steepest-descent", "steepest-descent-euclidean");

    [Fact]
    public void ASumInPlaceOfTheAverageIsFound() => OnlyTheseTurnRed(
        new AuditedEngine { Fisher = new Summed(), NaturalGradientDescent = new SummedNatural() },
        "figure-1-one-step", "figure-1-ways", "figure-1-natural-arrows",
        "figure-2-hessian", "figure-2-correct", "figure-2-a", "figure-2-b", "figure-2-misspecified", "figure-3-start",
        "figure-4-hessian", "figure-4-correct", "figure-4-a", "figure-4-b", "figure-4-misspecified",
        "figure-6-one-step", "figure-6-near", "figure-6-far",
        "gauss-newton", "own-distribution", "own-distribution-rate", "residual-bound", "monte-carlo-unbiased", "monte-carlo-rate", "most-likely-output-classes",
        "divergence-hessian", "saturated-outputs");

    [Fact]
    public void ANaturalGradientThatIsNotPreconditionedIsFound() => OnlyTheseTurnRed(
        new AuditedEngine { NaturalGradientDescent = new PlainNatural() },
        "figure-1-one-step", "figure-1-ways", "figure-1-natural-arrows", "figure-1-empirical-arrows", "figure-6-one-step", "figure-6-near", "figure-6-far", "steepest-descent");

    [Fact]
    public void AGradientDescentThatClimbsIsFound() => OnlyTheseTurnRed(new AuditedEngine { GradientDescent = new Ascent() }, "figure-1-ways", "steepest-descent-euclidean");

    [Fact]
    public void AnEmpiricalFisherDescentThatClimbsIsFound() => OnlyTheseTurnRed(
        new AuditedEngine { EmpiricalFisherDescent = new EmpiricalAscent() },
        "figure-1-ways", "figure-3-boston-cosine", "figure-6-near");

    // All others, which do not rest on what is broken, must stay green.
    private static void OnlyTheseTurnRed(AuditedEngine broken, params string[] red)
    {
        var evidence = new ClaimEvidence(engine: broken);
        Claim[] claims = [.. PaperClaims.All.Where(claim => !PaperClaimTests.NeedsSearch(claim.Id)).Select(claim => claim.Check(evidence))];
        Assert.Equal(red.Order(StringComparer.Ordinal), claims.Where(claim => claim.Holds == false).Select(claim => claim.Id).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(claims, claim => claim.Holds is null);
    }

    private sealed record MistakenNatural : CurvatureOptimizer
    {
        public override Curvature Curvature => new EmpiricalFisher();
    }

    private sealed record PlainNatural : CurvatureOptimizer
    {
        public override Curvature Curvature => new Fisher();

        public override void Direction(in Local here, Span<double> state, Span<double> direction) => here.Gradient.CopyTo(direction);
    }

    private sealed record Ascent : Optimizer
    {
        public override void Direction(in Local here, Span<double> state, Span<double> direction)
        {
            for (int d = 0; d < direction.Length; d++)
                direction[d] = -here.Gradient[d];
        }
    }

    private sealed record EmpiricalAscent : CurvatureOptimizer
    {
        public override Curvature Curvature => new EmpiricalFisher();

        public override void Direction(in Local here, Span<double> state, Span<double> direction)
        {
            for (int d = 0; d < direction.Length; d++)
                direction[d] = -here.Preconditioned[d];
        }
    }

    private sealed record NegatedScore(Likelihood Whole) : Likelihood
    {
        public override string TargetsAllowed => Whole.TargetsAllowed;

        public override bool Allows(double target) => Whole.Allows(target);

        public override void Loss(ReadOnlySpan<double> predictors, ReadOnlySpan<double> targets, Span<double> losses) => Whole.Loss(predictors, targets, losses);

        public override void Score(ReadOnlySpan<double> predictors, ReadOnlySpan<double> targets, Span<double> scores)
        {
            Whole.Score(predictors, targets, scores);
            foreach (ref double score in scores)
                score = -score;
        }

        public override void FisherWeight(ReadOnlySpan<double> predictors, Span<double> weights) => Whole.FisherWeight(predictors, weights);
    }

    // The Fisher without its 1/N, for the 1,000 samples of the figures.
    private sealed record Summed : Curvature
    {
        public override void Weights(Likelihood likelihood, ReadOnlySpan<double> predictors, ReadOnlySpan<double> scores, Span<double> weights)
        {
            likelihood.FisherWeight(predictors, weights);
            foreach (ref double weight in weights)
                weight *= 1000;
        }
    }

    private sealed record SummedNatural : CurvatureOptimizer
    {
        public override Curvature Curvature => new Summed();
    }
}
