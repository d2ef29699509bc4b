using FisherLab.Engine.Minima;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>
/// Figure 1, D.1: linear regression with two parameters, the data, and the fields of GD, NGD and EFGD with trajectories from four starts. The intercept b
/// stands on the first axis and the slope θ on the second; of the engine's parameters the bias is the last.
/// </summary>
internal sealed class Figure1 : PaperItem
{
    private const int MeshPoints = 15;
    private const double MeshFrom = -1, MeshTo = 5;

    // A point of a trajectory is drawn where it is this far from the one before.
    private const double Visible = 0.01;

    public override string Id => "figure-1";

    public override string Title => "Figure 1";

    public override string Subject => "vector field";

    public override IReadOnlyList<JobSpec> Jobs(Protocol protocol) => [FigureJob.Of(this, protocol, Spec(protocol))];

    public override FigureData? Draw(Evidence evidence)
    {
        if (evidence.Dataset("figure-1") is not { } data)
            return null;
        Problem problem = Spec(evidence.Protocol).On(data);
        Minimum minimum = MinimumSearch.Polish(problem, QuasiNewton.Find(problem));
        IReadOnlyList<FigureMark> contours = [.. Contours(problem, minimum)];
        return new FigureData(
            Id,
            [LinePanel.Of(data, minimum.Theta, new FigureAxis("x", -1, 10), new FigureAxis("y", -2, 22)), .. Fields(evidence).Select((method, i) => Field(problem, minimum, contours, method, i, evidence.Protocol))],
            [
                new FigureNumber("Minimum: intercept b", null, minimum.Theta[1]),
                new FigureNumber("Minimum: slope θ", null, minimum.Theta[0]),
                new FigureNumber("Loss at the minimum", null, minimum.Loss),
            ]);
    }

    private static ProblemSpec Spec(Protocol protocol) => new()
    {
        Dataset = "figure-1",
        Likelihood = new Gaussian(),
        Prior = protocol == Protocol.AsRun ? new Prior(0.1, InEmpiricalFisher: false) : null,
    };

    // As run, the factors that make the arrows visible scale the steps too; as printed, γ is 1e-4 for all. The damping is printed as it was run.
    private static IEnumerable<(string Name, FigureRole Role, Optimizer Optimizer)> Fields(Evidence evidence)
    {
        AuditedEngine engine = evidence.Engine;
        bool asRun = evidence.Protocol == Protocol.AsRun;
        double Step(double factor) => asRun ? 1e-3 * factor : 1e-4;
        const double damping = 1e-8;
        yield return ("GD", FigureRole.GradientDescent, engine.GradientDescent with { StepSize = Step(1.0 / 3) });
        yield return ("NGD", FigureRole.NaturalGradientDescent, engine.NaturalGradientDescent with { StepSize = Step(1), Damping = damping });
        yield return ("EFGD", FigureRole.EmpiricalFisherDescent, engine.EmpiricalFisherDescent with { StepSize = Step(3), Damping = damping });
    }

    private static FigurePanel Field(
        Problem problem, Minimum minimum, IReadOnlyList<FigureMark> contours, (string Name, FigureRole Role, Optimizer Optimizer) method, int column, Protocol protocol)
    {
        var field = VectorField.Of(
            problem, method.Optimizer, 1, VectorField.Even(MeshFrom, MeshTo, MeshPoints), VectorField.Starts,
            protocol == Protocol.AsRun ? 49_999 : 50_000);
        return new FigurePanel
        {
            Id = method.Name.ToLowerInvariant(),
            Title = method.Name,
            Row = 0,
            Column = column + 1,
            X = new FigureAxis("intercept b", MeshFrom - 0.3, MeshTo + 0.3),
            Y = new FigureAxis("slope θ", MeshFrom - 0.3, MeshTo + 0.3),
            Marks = [.. contours, Arrows(field), .. field.Ways.Select((way, i) => Way(way, i, method.Role)), .. Ends(field.Ways), Star(minimum)],
        };
    }

    // All of one length: what differs by orders of magnitude within a field is drawn by its direction alone.
    private static FigureMark Arrows(VectorField field)
    {
        double length = 0.62 * (field.Mesh[1] - field.Mesh[0]);
        List<double> x = [], y = [];
        for (int slope = 0; slope < field.Mesh.Count; slope++)
            for (int b = 0; b < field.Mesh.Count; b++)
            {
                (double up, double right) = field.Arrows[slope * field.Mesh.Count + b];
                double norm = Math.Sqrt(up * up + right * right);
                x.AddRange([field.Mesh[b], field.Mesh[b] + length * right / norm]);
                y.AddRange([field.Mesh[slope], field.Mesh[slope] + length * up / norm]);
            }

        return new FigureMark { Id = "field", Label = "direction of the step, all of one length", Role = FigureRole.Loss, Shape = FigureShape.Arrows, X = x, Y = y };
    }

    private static FigureMark Way(ParameterPath way, int start, FigureRole role)
    {
        ReadOnlySpan<double> points = way.Points.Span;
        List<double> x = [points[1]], y = [points[0]];
        for (int at = 2; at < points.Length; at += 2)
            if (Math.Max(Math.Abs(points[at + 1] - x[^1]), Math.Abs(points[at] - y[^1])) >= Visible || at == points.Length - 2)
            {
                x.Add(points[at + 1]);
                y.Add(points[at]);
            }

        return new FigureMark { Id = $"path-{start + 1}", Label = $"path from start {start + 1}", Role = role, Shape = FigureShape.Line, X = x, Y = y };
    }

    private static IEnumerable<FigureMark> Ends(IReadOnlyList<ParameterPath> ways) =>
    [
        new() { Id = "starts", Label = "starts", Role = FigureRole.Start, Shape = FigureShape.Circles, X = [.. VectorField.Starts.Select(start => start.Span[1])], Y = [.. VectorField.Starts.Select(start => start.Span[0])] },
        new() { Id = "ends", Label = "ends", Role = FigureRole.End, Shape = FigureShape.Dots, X = [.. ways.Select(way => way.Points.Span[^1])], Y = [.. ways.Select(way => way.Points.Span[^2])] },
    ];

    private static FigureMark Star(Minimum minimum) =>
        new() { Id = "minimum", Label = "minimum", Role = FigureRole.Minimum, Shape = FigureShape.Stars, X = [minimum.Theta[1]], Y = [minimum.Theta[0]] };

    private static IEnumerable<FigureMark> Contours(Problem problem, Minimum minimum)
    {
        var landscape = new Landscape(problem);
        double far = landscape.Losses([new[] { MeshTo, MeshTo }])[0] - minimum.Loss;
        foreach (int halvings in (int[])[0, 2, 4, 6, 8])
        {
            PlaneLine line = Contour.Of(landscape, minimum.Theta, minimum.Loss + far * Math.Pow(2, -halvings), farthest: 100);
            yield return new PlaneLine(line.Y, line.X).Mark($"loss-{halvings}", "equal loss", FigureRole.Loss);
        }
    }
}
