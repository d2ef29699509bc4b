using FisherLab.Engine.Minima;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;

namespace FisherLab.Engine.Paper;

/// <summary>Row 1: how far the ways of Figure 1 go.</summary>
internal sealed class StepsOfFigure1 : Difference
{
    private const double Damping = 1e-8;

    public override int Number => 1;

    public override string Where => "Figure 1, D.1";

    public override string Printed => "Every way makes 50,000 steps of the size γ = 10⁻⁴.";

    public override string AsRun => "Every way makes 49,999 steps of 10⁻³ times the factor by which the method's arrows are scaled: 1/3 for GD, 1 for NGD, 3 for EFGD.";

    public override IReadOnlyList<string> Items => ["figure-1"];

    public override IReadOnlyList<Finding> Find(Evidence evidence)
    {
        if (ToyProblem.Line(evidence, "figure-1") is not { } problem)
            return [];
        AuditedEngine engine = evidence.Engine;
        double[] minimum = LeastSquares.Minimum(problem);
        return
        [
            Ends("GD", engine.GradientDescent, 1.0 / 3),
            Ends("NGD", engine.NaturalGradientDescent with { Damping = Damping }, 1),
            Ends("EFGD", engine.EmpiricalFisherDescent with { Damping = Damping }, 3),
        ];

        Finding Ends(string name, Optimizer method, double factor) => new(
            $"{name} from (2, 4.5): distance of the way's end to the minimum",
            Distance(problem, minimum, method with { StepSize = 1e-4 }, 50_000),
            Distance(problem, minimum, method with { StepSize = 1e-3 * factor }, 49_999),
            null);
    }

    private static double Distance(Problem problem, double[] minimum, Optimizer method, int steps)
    {
        ReadOnlySpan<double> end = new Landscape(problem).Trace(method, steps, [new[] { 4.5, 2 }])[0].Points.Span[^2..];
        return Math.Sqrt((end[0] - minimum[0]) * (end[0] - minimum[0]) + (end[1] - minimum[1]) * (end[1] - minimum[1]));
    }
}
