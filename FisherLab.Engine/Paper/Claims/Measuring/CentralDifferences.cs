namespace FisherLab.Engine.Paper;

/// <summary>
/// Derivatives by central differences of fourth order, (8 (f₊₁ − f₋₁) − (f₊₂ − f₋₂)) / 12h with h = 2⁻¹⁰: they are off by h⁴ f⁽⁵⁾/30, about 3e-14 of a
/// fifth derivative, and by the rounding of f over h, about 3e-13 of f.
/// </summary>
internal static class CentralDifferences
{
    private const double Step = 1.0 / 1024;

    /// <summary>f′ at a number.</summary>
    public static double Slope(Func<double, double> f, double at) =>
        (8 * (f(at + Step) - f(at - Step)) - (f(at + 2 * Step) - f(at - 2 * Step))) / (12 * Step);

    /// <summary>∇f at a point.</summary>
    public static double[] Gradient(Func<double[], double> f, double[] at) =>
        [.. Enumerable.Range(0, at.Length).Select(d => Slope(value => f(Moved(at, d, value)), at[d]))];

    /// <summary>∂fᵢ/∂θⱼ at a point; of a gradient it is the Hessian.</summary>
    public static double[,] Jacobian(Func<double[], double[]> f, double[] at)
    {
        var matrix = new double[at.Length, at.Length];
        for (int j = 0; j < at.Length; j++)
        {
            double[] a = f(Moved(at, j, at[j] + Step)), b = f(Moved(at, j, at[j] - Step));
            double[] c = f(Moved(at, j, at[j] + 2 * Step)), d = f(Moved(at, j, at[j] - 2 * Step));
            for (int i = 0; i < at.Length; i++)
                matrix[i, j] = (8 * (a[i] - b[i]) - (c[i] - d[i])) / (12 * Step);
        }

        return matrix;
    }

    private static double[] Moved(double[] point, int coordinate, double value)
    {
        double[] moved = [.. point];
        moved[coordinate] = value;
        return moved;
    }
}
