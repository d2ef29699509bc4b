using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Running;

namespace FisherLab.Engine.Paper;

internal sealed class OneStepSolves : PaperClaim
{
    public override string Id => "figure-1-one-step";

    public override string Item => "figure-1";

    public override string Statement =>
        "From each start of Figure 1, one step of natural gradient descent with step size 1 and damping 0 (51) ends at the minimum of least squares: largest |θ₁ − θ*| / |θ*|";

    // Rounding: the Fisher's condition number here is about 20.
    public override double Tolerance => 1e-12;

    public override int Order => 1;

    public override double? Measure(Evidence evidence)
    {
        if (Toy.Field(evidence) is not { } toy)
            return null;
        Optimizer method = evidence.Engine.NaturalGradientDescent with { StepSize = 1, Damping = 0 };
        return new Landscape(toy.Problem).Trace(method, 1, VectorField.Starts).Max(way => Distance(way.Points.Span[2..], toy.Minimum));
    }

    private static double Distance(ReadOnlySpan<double> point, double[] minimum) =>
        double.Hypot(point[0] - minimum[0], point[1] - minimum[1]) / double.Hypot(minimum[0], minimum[1]);
}
