using FisherLab.Engine.Datasets;
using FisherLab.Engine.Probes;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>The runs that Figures 3 and 5 draw of one data set: those of the printed cells, and of ours where they are others.</summary>
/// <param name="Printed">GD, NGD and EFGD.</param>
/// <param name="Ours">Those that differ.</param>
/// <param name="Cosine">Along the printed EFGD run: cos ∠ of (F̃ + λI)⁻¹ ∇L and (F + λI)⁻¹ ∇L; as run with EFGD's damping, as printed without.</param>
internal sealed record SearchCurves(IReadOnlyList<SearchCurve> Printed, IReadOnlyList<SearchCurve> Ours, IReadOnlyList<double> Cosine)
{
    // Of a larger plateau the first cells stand for all.
    private const int MostTied = 500;

    /// <summary>Null, with the reason, where the data are not here or the search is not done.</summary>
    public static SearchCurves? Of(Evidence evidence, string key, out string? missing)
    {
        JobSpec job = PaperGrid.Of(key, evidence.Protocol);
        Dataset? data = evidence.Dataset(job.Problem.Dataset);
        FinishedSearch? search = evidence.Find(job);
        missing = data is null ? $"The data set {job.Problem.Dataset} is not here." : search is null ? "Its search has not been run." : null;
        if (data is null || search is null)
            return null;

        Problem problem = job.Problem.On(data);
        RunRules rules = job.Rules(problem);
        List<SearchCurve> printed = [], ours = [];
        foreach ((MethodSpec method, Grid grid) in job.Methods.Zip(search.Grids))
        {
            Cell cell = Table6.Drawn(key, method.Id, evidence.Protocol).On(method);
            printed.Add(SearchCurve.Of(problem, rules, method, cell));
            if (Selected(problem, rules, grid, job.Selection) is { } selected && selected != cell)
                ours.Add(SearchCurve.Of(problem, rules, method, selected));
        }

        return new SearchCurves(printed, ours, Cosines(problem, rules, printed[^1], evidence));
    }

    /// <summary>Losses over the iterations.</summary>
    public IEnumerable<FigureMark> Losses() =>
    [
        .. Ours.Select(curve => curve.Mark(isOurs: true)),
        .. Printed.Select(curve => curve.Mark(isOurs: false)),
    ];

    /// <summary>The cosine over the iterations, with a line at 0.</summary>
    public IEnumerable<FigureMark> Cosines() =>
    [
        new() { Id = "cosine", Label = "cosine along EFGD's path", Role = FigureRole.EmpiricalFisherDescent, Shape = FigureShape.Line, X = SearchCurve.Times(Cosine.Count), Y = Cosine },
    ];

    /// <summary>Where the runs end.</summary>
    public IEnumerable<FigureNumber> Numbers(string title) =>
    [
        .. Printed.Select(curve => new FigureNumber($"{title}, {curve.Label}: final loss of the printed cell", null, curve.Run.Result.FinalLoss)),
        .. Ours.Select(curve => new FigureNumber($"{title}, {curve.Label}: final loss of our cell", null, curve.Run.Result.FinalLoss)),
        new($"{title}: smallest cosine", null, Cosine.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Min()),
    ];

    // Of tied cells the one that gets there first.
    private static Cell? Selected(Problem problem, RunRules rules, Grid grid, SelectionRule rule)
    {
        if (Selection.Of(grid, rule) is not { } selection)
            return null;
        Cell[] tied = [.. selection.Tied.Take(MostTied)];
        return tied.Length == 1 ? tied[0] : selection.Representative(tied, GridSearch.Record(problem, rules, grid, tied, []));
    }

    private static IReadOnlyList<double> Cosines(Problem problem, RunRules rules, SearchCurve run, Evidence evidence)
    {
        if (evidence.Protocol == Protocol.AsRun)
            return GridSearch.Record(problem, rules, new Grid(run.Method), [run.Cell], [new Cosine()])[0].Probes[new Cosine()];
        ReadOnlyMemory<double> way = new BatchRunner(problem, rules, run.Optimizer).Trace([run.Optimizer], [rules.Start])[0].Points;
        ReadOnlyMemory<double>[] points = [.. Enumerable.Range(0, way.Length / problem.Parameters).Select(t => way.Slice(t * problem.Parameters, problem.Parameters))];
        var landscape = new Landscape(problem);
        return
        [
            .. landscape.Directions(evidence.Engine.EmpiricalFisherDescent with { Damping = 0 }, points)
                .Zip(landscape.Directions(evidence.Engine.NaturalGradientDescent with { Damping = 0 }, points), (a, b) => Norm.Dot(a, b) / (Norm.Of(a) * Norm.Of(b))),
        ];
    }
}
