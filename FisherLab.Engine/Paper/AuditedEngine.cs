using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

/// <summary>The parts of the engine that the claims are about. An audit is worth something if it turns red once one of them is broken.</summary>
public sealed record AuditedEngine
{
    public Likelihood Gaussian { get; init; } = new Gaussian();

    public Likelihood Bernoulli { get; init; } = new Bernoulli();

    public Curvature Fisher { get; init; } = new Fisher();

    public Curvature EmpiricalFisher { get; init; } = new EmpiricalFisher();

    public Optimizer GradientDescent { get; init; } = new GradientDescent();

    public CurvatureOptimizer NaturalGradientDescent { get; init; } = new NaturalGradientDescent();

    public CurvatureOptimizer EmpiricalFisherDescent { get; init; } = new EmpiricalFisherDescent();
}
