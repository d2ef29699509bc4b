namespace FisherLab.Engine.Paper;

/// <summary>The smallest network that is not linear in its parameters: f(x, θ) = a tanh(b x), θ = (a, b), with its derivatives in θ; t = tanh(b x), t′ = 1 − t².</summary>
internal static class HiddenUnit
{
    public static double Output(double x, double[] theta) => theta[0] * Math.Tanh(theta[1] * x);

    /// <summary>∇f = (t, a x t′).</summary>
    public static double[] Gradient(double x, double[] theta)
    {
        double t = Math.Tanh(theta[1] * x);
        return [t, theta[0] * x * (1 - t * t)];
    }

    /// <summary>∇²f: 0 and x t′ in its first row, x t′ and −2 a x² t t′ in its second.</summary>
    public static double[,] Hessian(double x, double[] theta)
    {
        double t = Math.Tanh(theta[1] * x), mixed = x * (1 - t * t);
        return new[,] { { 0, mixed }, { mixed, -2 * theta[0] * x * t * mixed } };
    }
}
