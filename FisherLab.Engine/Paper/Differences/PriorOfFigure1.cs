using FisherLab.Engine.Minima;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;

namespace FisherLab.Engine.Paper;

/// <summary>Row 2: the prior of Figure 1.</summary>
internal sealed class PriorOfFigure1 : Difference
{
    private const double Variance = 0.1;

    public override int Number => 2;

    public override string Where => "Figure 1";

    public override string Printed => "There is no prior.";

    public override string AsRun =>
        "A Gaussian prior of variance 0.1: θ/(0.1 N) is added to the gradient and I/(0.1 N) to the Fisher, but not to the empirical Fisher. Both are damped by 10⁻⁸, as printed.";

    public override IReadOnlyList<string> Items => ["figure-1"];

    public override IReadOnlyList<Finding> Find(Evidence evidence)
    {
        Prior prior = new(Variance, InEmpiricalFisher: false);
        if (ToyProblem.Line(evidence, "figure-1", prior: null) is not { } plain || ToyProblem.Line(evidence, "figure-1", prior) is not { } run)
            return [];
        Problem whole = ToyProblem.Line(evidence, "figure-1", prior with { InEmpiricalFisher = true })!;
        double[] bare = LeastSquares.Minimum(plain), pulled = LeastSquares.Minimum(run);
        double[][] without = Arrows(evidence, plain), with = Arrows(evidence, run), everywhere = Arrows(evidence, whole);
        return
        [
            new Finding("Intercept of the minimum", bare[1], pulled[1], null),
            new Finding("Slope of the minimum", bare[0], pulled[0], null),
            new Finding("Length of the empirical Fisher's direction at the mesh's point (2, 2), nearest to the minimum", Length(without[112]), Length(with[112]), null),
            new Finding("Largest change of an arrow of the empirical Fisher, were the prior's term in that too, relative to the arrow", null, Largest(with, everywhere), null),
        ];
    }

    // On the figure's mesh of 15 × 15 points in [−1, 5]²; its middle is the 112th.
    private static double[][] Arrows(Evidence evidence, Problem problem)
    {
        double[] mesh = VectorField.Even(-1, 5, 15);
        return new Landscape(problem).Directions(
            evidence.Engine.EmpiricalFisherDescent with { Damping = 1e-8 },
            [.. mesh.SelectMany(slope => mesh.Select(intercept => (ReadOnlyMemory<double>)new[] { slope, intercept }))]);
    }

    private static double Largest(double[][] arrows, double[][] others) =>
        arrows.Zip(others, (a, b) => Length([a[0] - b[0], a[1] - b[1]]) / Length(a)).Max();

    private static double Length(double[] arrow) => Math.Sqrt(arrow[0] * arrow[0] + arrow[1] * arrow[1]);
}
