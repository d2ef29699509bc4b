using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>Row 8: which of two data sets of one name it was.</summary>
internal sealed class BreastCancerData : Difference
{
    // The step sizes of NGD that are tried: a decade on either side of the best; more would take longer than a page may.
    private const double Around = 1;

    public override int Number => 8;

    public override string Where => "Table 4";

    public override string Printed => "BreastCancer is LIBSVM's data set of that name: 683 samples of 10 features.";

    public override string AsRun => "It is the diagnostic one (WDBC), 569 samples of 30 features: only with it do the step sizes of Table 6 and Figure 3 come out.";

    public override IReadOnlyList<string> Items => ["figure-3", "table-4", "table-6"];

    public override IReadOnlyList<Finding> Find(Evidence evidence)
    {
        JobSpec job = PaperGrid.Of("breast-cancer", Protocol.AsRun);
        if (On(evidence, job, "breast-cancer-original") is not { } older || On(evidence, job, "breast-cancer") is not { } run)
            return [];
        return [.. Compare(job, "gradientDescent", "GD", "over the whole grid"), .. Compare(job, "naturalGradientDescent", "NGD at λ = 10⁻¹⁰", "within a decade of 1")];

        Finding[] Compare(JobSpec job, string id, string name, string range)
        {
            PrintedCell printed = Table6.Drawn("breast-cancer", id, Protocol.AsPrinted);
            MethodSpec method = job.Methods.Single(method => method.Id == id);
            (double before, double printedBefore) = Best(older, job, method, printed);
            (double now, double printedNow) = Best(run, job, method, printed);
            return
            [
                new Finding($"{name}: best step size {range}, log10", before, now, printed.Log10StepSize),
                new Finding($"{name}: final loss at the printed step size", printedBefore, printedNow, null),
            ];
        }
    }

    private static Problem? On(Evidence evidence, JobSpec job, string key) =>
        evidence.Dataset(key) is { } dataset ? (job.Problem with { Dataset = key, Likelihood = evidence.Engine.Bernoulli }).On(dataset) : null;

    // Of the printed damping: the exponent of the best step size, and the final loss at the printed one.
    private static (double Exponent, double Loss) Best(Problem problem, JobSpec job, MethodSpec method, PrintedCell printed)
    {
        var grid = new Grid(method);
        Cell place = printed.On(method);
        Cell[] cells =
        [
            .. grid.Cells.Where(cell => cell.Damping == place.Damping)
                .Where(cell => method.Damping is null || Math.Abs(method.StepSize.Log10At(cell.StepSize)) <= Around),
        ];
        var ends = new RunResult[cells.Length];
        new BatchRunner(problem, job.Rules(problem), method.Optimizer).Run(i => grid.Optimizer(cells[i]), ends);
        int best = Enumerable.Range(0, cells.Length).Where(i => double.IsFinite(ends[i].FinalLoss)).MinBy(i => ends[i].FinalLoss);
        return (method.StepSize.Log10At(cells[best].StepSize), ends[Array.IndexOf(cells, place)].FinalLoss);
    }
}
