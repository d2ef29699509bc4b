using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

internal sealed class PublishedWays : PaperClaim
{
    private const int Steps = 1000;

    // (intercept, slope) after so many steps of the authors' program, from the four starts of each method.
    private static readonly (double, double)[] Gd =
        [(1.4082185334849162, 3.1017535889876244), (1.703996605906352, 1.3455770442601294), (3.6835043286229046, 1.84642119048033), (-0.15771879666681837, 3.028668632124087)];

    private static readonly (double, double)[] Ngd =
        [(2.007576817136285, 2.9100532421389858), (1.6398814016946728, 1.2554238203726351), (2.92681540679257, 2.3585100902052543), (1.0883382394922902, 2.3585101102257546)];

    private static readonly (double, double)[] Efgd =
        [(0.9953167181630274, 4.644042847228781), (2.063259791204508, -0.1554608383495865), (3.4711561400787416, 3.1278724016386503), (1.0896434744733823, 2.5424477616851013)];

    public override string Id => "figure-1-ways";

    public override string Item => "figure-1";

    public override string Statement =>
        $"The 12 trajectories of Figure 1 are the published ones: largest distance in a coordinate after {Steps:N0} steps";

    // Rounding along the way, of numbers near 1.
    public override double Tolerance => 1e-9;

    public override double? Measure(Evidence evidence)
    {
        if (evidence.Protocol != Protocol.AsRun || Toy.Field(evidence) is not { } toy)
            return null;
        AuditedEngine engine = evidence.Engine;
        var landscape = new Landscape(toy.Problem);
        (Optimizer Method, (double, double)[] Ends)[] ways =
        [
            (engine.GradientDescent with { StepSize = 1e-3 / 3 }, Gd),
            (engine.NaturalGradientDescent with { StepSize = 1e-3, Damping = 1e-8 }, Ngd),
            (engine.EmpiricalFisherDescent with { StepSize = 3e-3, Damping = 1e-8 }, Efgd),
        ];
        return ways.Max(way => landscape.Trace(way.Method, Steps, VectorField.Starts).Zip(way.Ends, Distance).Max());
    }

    private static double Distance(ParameterPath way, (double Intercept, double Slope) end) =>
        Math.Max(Math.Abs(way.Points.Span[^1] - end.Intercept), Math.Abs(way.Points.Span[^2] - end.Slope));
}
