namespace FisherLab.Engine.Problems;

/// <summary>
/// A Gaussian prior of variance τ² on every parameter: |θ|²/(2 τ² N) joins the loss, θ/(τ² N) the gradient and I/(τ² N) the curvature.
/// </summary>
/// <param name="Variance">τ², above 0.</param>
/// <param name="InEmpiricalFisher">Whether the empirical Fisher has the curvature term too; the published Figure 1 leaves it out.</param>
public sealed record Prior(double Variance, bool InEmpiricalFisher = true);
