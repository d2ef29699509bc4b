namespace FisherLab.Engine.Datasets;

/// <summary>Table 2 (B), as printed: covariance 1.5 on the diagonal and ∓0.9 beside it, class 0 with the mean (−1, −1); z multiplies Lᵀ, L the lower Cholesky factor.</summary>
internal sealed class PrintedClassesTiltedToy : ClassesToy
{
    public override string Key => "figure-2-b-printed";

    public override string Title => "Figure 2: misspecified (B), as printed";

    private protected override (double Mean, double[,] M) Class(int target) => target == 0
        ? (-1, Factor(-0.9))
        : (1, Factor(0.9));

    // Lᵀ of [1.5 c; c 1.5].
    private static double[,] Factor(double c)
    {
        double first = Math.Sqrt(1.5), second = c / first;
        return new double[,] { { first, second }, { 0, Math.Sqrt(1.5 - second * second) } };
    }
}
