using FisherLab.Benchmarks.Baseline;
using FisherLab.Benchmarks.Machine;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Search;

namespace FisherLab.Benchmarks.Grids;

/// <summary>Measures data set by data set and method by method: the engine, then NumPy, then the next.</summary>
internal sealed class GridsRun : IDisposable
{
    private readonly GridsOptions options;
    private readonly ProblemFiles files = new();
    private readonly NumPyProcess? numPy;
    private readonly List<double> peaks = [];

    public GridsRun(GridsOptions options)
    {
        this.options = options;
        numPy = options.Baseline ? new NumPyProcess() : null;
    }

    public void All()
    {
        var report = new GridsReport(options, numPy?.Facts());
        peaks.Add(PeakRate.Measure(options.Threads));
        foreach (JobSpec spec in PaperGrid.All.Where(IsWanted))
        {
            if (DatasetDirectory.Find(spec.Problem.Dataset) is not { } dataset)
            {
                Console.WriteLine($"{spec.Problem.Dataset}: its file is not here; FISHERLAB_DATASETS names no directory with it.");
                continue;
            }

            foreach (MethodSpec method in spec.Methods)
                report.Add(Measure(spec, dataset, method));
        }

        report.Finish(peaks, Meter.PeakMegabytes, numPy?.PeakMegabytes());
    }

    public void Dispose()
    {
        numPy?.Dispose();
        files.Dispose();
    }

    private bool IsWanted(JobSpec spec) => options.Datasets.Count == 0 || options.Datasets.Contains(spec.Problem.Dataset);

    private MethodMeasurement Measure(JobSpec spec, Dataset dataset, MethodSpec method)
    {
        (Grid grid, Cost cost) = Meter.Measure(() =>
        {
            Problem problem = spec.Problem.On(dataset);
            return EngineSearch.Run(problem, spec.Rules(problem), method, options.Threads);
        });
        peaks.Add(PeakRate.Measure(options.Threads));
        var measured = new MethodMeasurement(
            spec.Problem.Dataset, Kinds.Optimizers.Of(method.Optimizer).About.Symbol!, method.Cells, cost, (peaks[^2] + peaks[^1]) / 2, [], null);
        return numPy is null ? measured : Beside(numPy, measured, spec, dataset, grid);
    }

    private MethodMeasurement Beside(NumPyProcess baseline, MethodMeasurement measured, JobSpec spec, Dataset dataset, Grid grid)
    {
        Problem problem = spec.Problem.On(dataset);
        files.Write(problem);
        int[] dampings = [.. Enumerable.Range(0, grid.Columns).Where(i => i % options.Every == 0)];
        BaselineAnswer answer = baseline.Search(new BaselineRequest(
            files.Path, problem.Samples, problem.Parameters, Kinds.Likelihoods.Of(problem.Likelihood).Key, problem.Likelihood.Clip,
            Kinds.Optimizers.Of(grid.Method.Optimizer).Key, grid.StepSizes, [.. dampings.Select(i => grid.Dampings.Count > 0 ? grid.Dampings[i] : 0)],
            spec.Iterations, spec.StopFactor));
        double scale = (double)grid.Columns / dampings.Length;
        double[] engine = [.. grid.Cells.Where(cell => cell.Damping % options.Every == 0).Select(cell => grid[cell].FinalLoss)];
        return measured with
        {
            Variants = [.. answer.Variants.Select(variant => variant with { Cpu = variant.Cpu * scale, Wall = variant.Wall * scale })],
            Agreement = Agreement.Of(engine, [.. answer.Losses.Select(files.Losses)]),
        };
    }
}
