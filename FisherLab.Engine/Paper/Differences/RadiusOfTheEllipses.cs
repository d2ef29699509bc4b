using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Minima;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>Row 17: which curve the ellipses of Figures 2 and 4 are.</summary>
internal sealed class RadiusOfTheEllipses : Difference
{
    public override int Number => 17;

    public override string Where => "Figures 2 and 4, D.2";

    public override string Printed => "The quadratic approximation is drawn for ‖θ − θ*‖₂ = 1: taken literally a circle, whatever the matrix M is; in the norm of M the ellipse (θ − θ*)ᵀ M (θ − θ*) = 1, larger than the figure's window.";

    public override string AsRun => "The ellipse θ* + 3 (N M)^(−1/2) u with u on the unit circle; M is the Fisher, with the prior's term, or the empirical Fisher.";

    public override IReadOnlyList<string> Items => ["figure-2", "figure-4"];

    public override IReadOnlyList<Finding> Find(Evidence evidence) =>
    [
        .. Axes(evidence, ToyProblem.Classes(evidence, "figure-2-correct"), "Figure 2, correct model"),
        .. Axes(evidence, ToyProblem.Classes(evidence, "figure-2-b"), "Figure 2, misspecified (B)"),
        .. Axes(evidence, ToyProblem.Line(evidence, "figure-4-correct"), "Figure 4, correct model"),
        .. Axes(evidence, ToyProblem.Line(evidence, "figure-4-a"), "Figure 4, misspecified (A)"),
    ];

    private static Finding[] Axes(Evidence evidence, Problem? problem, string name)
    {
        if (problem is null)
            return [];
        IReadOnlyList<double> minimum = MinimumSearch.Find(problem).Theta;
        return [.. Of(evidence.Engine.Fisher, "Fisher"), .. Of(evidence.Engine.EmpiricalFisher, "empirical Fisher")];

        Finding[] Of(Curvature curvature, string matrix)
        {
            (double small, double large) = PairEigenvalues.Of(CurvatureMatrix.Of(problem, curvature, [.. minimum]));
            return
            [
                new Finding($"{name}: long half axis of the {matrix}'s ellipse", Axis(Protocol.AsPrinted, small), Axis(Protocol.AsRun, small), null),
                new Finding($"{name}: short half axis of the {matrix}'s ellipse", Axis(Protocol.AsPrinted, large), Axis(Protocol.AsRun, large), null),
            ];
        }

        double Axis(Protocol protocol, double eigenvalue) => Ellipse.Radius(protocol, problem.Samples) / Math.Sqrt(eigenvalue);
    }
}
