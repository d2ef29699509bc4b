using FisherLab.Engine.Minima;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>Row 10: where the curves of Figure 6 begin, and EFGD's step size there.</summary>
internal sealed class StartsOfFigure6 : Difference
{
    private const int Iterations = 20;
    private static readonly double[] Factors = [0.875, 0.75, 0.5, 0];

    public override int Number => 10;

    public override string Where => "Figure 6";

    public override string Printed => "Starts are selected from [−θ*, θ*]; step sizes and dampings are those of Table 6, where EFGD on Boston has 10^−1.250.";

    public override string AsRun =>
        "Starts are θ* times 1 − {0.125, 0.25, 0.5, 1}, so none lies beyond 0. The runs make 20 steps without stop rule. NGD and EFGD have the cells of Table 6, but EFGD 10^+1.250: the minus is a misprint.";

    public override IReadOnlyList<string> Items => ["figure-6"];

    public override IReadOnlyList<Finding> Find(Evidence evidence)
    {
        JobSpec job = PaperGrid.Of("boston", Protocol.AsRun);
        if (evidence.Dataset("boston") is not { } dataset)
            return [];
        Problem problem = (job.Problem with { Likelihood = evidence.Engine.Gaussian }).On(dataset);
        double[] minimum = LeastSquares.Minimum(problem);
        var landscape = new Landscape(problem);
        double[] losses = landscape.Losses([.. Factors.Append(-1).Append(1).Select(Start)]);
        double[] asPrinted = Ends(Protocol.AsPrinted), asRun = Ends(Protocol.AsRun);
        return
        [
            new Finding("Loss at the start that is farthest from the minimum", losses[^2], losses[..^2].Max(), null),
            new Finding("Loss at the start that is nearest", losses[^1], losses[..^2].Min(), null),
            .. Factors.Select((factor, i) => new Finding($"EFGD from {factor} θ*: loss after {Iterations} steps, with the minus and without", asPrinted[i], asRun[i], null)),
        ];

        ReadOnlyMemory<double> Start(double factor) => minimum.Select(theta => factor * theta).ToArray();

        double[] Ends(Protocol protocol) =>
            [.. landscape.Trace(DrawnRun.Of(evidence, job, protocol), Iterations, [.. Factors.Select(Start)]).Select(way => way.Losses[^1])];
    }
}
