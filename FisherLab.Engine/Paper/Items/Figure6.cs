using System.Globalization;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>
/// Figure 6: NGD and EFGD on Boston from four multiples of the minimum θ*, at the printed cells, 20 steps without a stop rule. As run the multiples are
/// 1 − {0.125, 0.25, 0.5, 1}; the text says only that they lie in [−θ*, θ*], and as printed they are spread evenly over it.
/// </summary>
internal sealed class Figure6 : PaperItem
{
    private const string Dataset = "boston";
    private const int Iterations = 20;

    public override string Id => "figure-6";

    public override string Title => "Figure 6";

    public override string Subject => "Boston, four starts";

    public override IReadOnlyList<JobSpec> Jobs(Protocol protocol) => [.. Factors(protocol).Select(factor => Job(factor, protocol))];

    public override FigureData? Draw(Evidence evidence)
    {
        IReadOnlyList<JobSpec> jobs = Jobs(evidence.Protocol);
        bool done = jobs.All(job => evidence.Find(job) is not null);
        if (!done || evidence.Dataset(Dataset) is not { } data)
            return null;
        Problem problem = jobs[0].Problem.On(data);
        IReadOnlyList<FigurePanel> panels = [.. jobs[0].Methods.Select((method, column) => Panel(problem, jobs, method.Id, column, evidence.Protocol))];
        return new FigureData(Id, panels, [.. Numbers(panels, evidence.Protocol)]);
    }

    private static IReadOnlyList<double> Factors(Protocol protocol) => protocol == Protocol.AsRun ? BostonRuns.Factors : [1, 1.0 / 3, -1.0 / 3, -1];

    private JobSpec Job(double factor, Protocol protocol)
    {
        JobSpec search = PaperGrid.Of(Dataset, protocol);
        return search with
        {
            Kind = JobKind.Optimization,
            Name = $"{Title}: Boston from {Multiple(factor)}{(protocol == Protocol.AsRun ? "" : ", as printed")}",
            Methods = [.. search.Methods.Where(method => method.Damping is not null).Select(method => At(method, protocol))],
            Iterations = Iterations,
            Start = new Start.OptimumTimes(factor),
            StopFactor = null,
            Stability = StabilityScope.None,
        };
    }

    private static MethodSpec At(MethodSpec method, Protocol protocol)
    {
        Cell cell = Table6.Drawn(Dataset, method.Id, protocol).On(method);
        return method with { StepSize = new Axis.Fixed(method.StepSize.At(cell.StepSize)), Damping = new Axis.Fixed(method.Damping!.At(cell.Damping)) };
    }

    private static FigurePanel Panel(Problem problem, IReadOnlyList<JobSpec> jobs, string id, int column, Protocol protocol)
    {
        FigureMark[] marks = [.. jobs.Zip(Factors(protocol)).Select((start, number) =>
            SearchCurve.Of(problem, start.First.Rules(problem), start.First.Methods.Single(method => method.Id == id), new Cell(0, 0)).Mark(isOurs: false) with
            {
                Id = $"start-{number + 1}",
                Label = $"from {Multiple(start.Second)}",
            })];
        double[] losses = [.. marks.SelectMany(mark => mark.Y).Where(double.IsFinite)];
        return new FigurePanel
        {
            Id = id == "naturalGradientDescent" ? "ngd" : "efgd",
            Title = id == "naturalGradientDescent" ? "NGD" : "EFGD",
            Row = 0,
            Column = column,
            X = new FigureAxis("iteration", 0, Iterations),
            Y = new FigureAxis("loss", 0.9 * losses.Min(), 1.1 * marks.Max(mark => mark.Y[0]), IsLogarithmic: true),
            Marks = marks,
        };
    }

    private static IEnumerable<FigureNumber> Numbers(IReadOnlyList<FigurePanel> panels, Protocol protocol) =>
        from panel in panels
        from mark in panel.Marks
        select new FigureNumber($"{panel.Title} {mark.Label}: loss after {Iterations} iterations", null, mark.Y[^1]);

    private static string Multiple(double factor) => factor switch
    {
        0 => "0",
        1 => "θ*",
        -1 => "−θ*",
        _ => $"{(factor < 0 ? "−" : "")}{Math.Abs(factor).ToString("0.###", CultureInfo.InvariantCulture)} θ*",
    };
}
