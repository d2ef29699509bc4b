namespace FisherLab.Client.Figures.Fields;

/// <summary>A straight line y = b + θ x as a point of the field: b to the right, θ upwards.</summary>
/// <param name="Intercept">b.</param>
/// <param name="Slope">θ.</param>
public readonly record struct FieldPoint(double Intercept, double Slope)
{
    /// <summary>As the engine orders parameters: the bias last.</summary>
    public double[] Theta => [Slope, Intercept];

    /// <summary>The point of some parameters.</summary>
    /// <param name="theta">Slope, then bias.</param>
    public static FieldPoint Of(IReadOnlyList<double> theta) => new(theta[1], theta[0]);
}
