using FisherLab.Benchmarks.Grids;
using FisherLab.Benchmarks.Machine;
using FisherLab.Benchmarks.Reports;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;

namespace FisherLab.Benchmarks.Growth;

/// <summary>Measures one series; a line ends where its next point would take longer than the limit.</summary>
/// <param name="limit">Wall seconds.</param>
internal sealed class GrowthRun(double limit)
{
    // Until the runtime has compiled a line's code with all optimizations.
    private const double Settling = 1;

    private const double Enough = 0.2;
    private readonly Table table = new("grows", "line", "value", "cells", "iterations", "CPU s", "wall s", "peak MB", "peak GMAC/s");

    /// <returns>The table, which has been printed as it grew.</returns>
    public Table Measure(string series)
    {
        Console.WriteLine(table.HeadLine);
        foreach (IGrouping<string, GrowthCase> line in GrowthSeries.Of(series).GroupBy(one => one.Line))
            MeasureLine([.. line]);
        return table;
    }

    private void MeasureLine(IReadOnlyList<GrowthCase> points)
    {
        Run(points[0], Settling);
        var walls = new List<double>();
        foreach (GrowthCase point in points)
        {
            if (Guess(points, walls, point.Size) is var guess && guess > limit)
            {
                Console.WriteLine($"{point.Line}: about {Text.Of(guess)} s at {point.X}, more than --limit {limit}; left out.");
                return;
            }

            Cost cost = Run(point, Enough);
            walls.Add(cost.Wall);
            table.Add(
                point.Series, point.Line, point.X.ToString(), Text.Of(point.Method.Cells), Text.Of(point.Iterations),
                Text.Of(cost.Cpu), Text.Of(cost.Wall), Text.Of(Meter.PeakMegabytes), Text.Of(PeakRate.Measure(point.Threads)));
            Console.WriteLine(table.LastLine);
        }
    }

    // The mean over as many times as fill the seconds.
    private static Cost Run(GrowthCase point, double seconds)
    {
        Problem problem = point.Problem();
        Meter.ForgetPeak();
        var rules = new RunRules(new double[problem.Parameters], point.Iterations);
        Cost sum = default;
        int times = 0;
        for (; sum.Wall < seconds; times++)
            sum += Meter.Measure(() => EngineSearch.Run(Anew(problem), rules, point.Method, point.Threads)).Cost;
        return new Cost(sum.Cpu / times, sum.Wall / times);
    }

    // The engine keeps what it has prepared of a problem; the same data as another problem are prepared again.
    private static Problem Anew(Problem problem) => new(problem.Matrix, problem.Parameters, problem.Targets, problem.Likelihood);

    // The line through the last two points of the log-log plot, but at least proportional growth.
    private static double Guess(IReadOnlyList<GrowthCase> points, List<double> walls, double size)
    {
        if (walls.Count == 0)
            return 0;
        double last = points[walls.Count - 1].Size, slope = 1;
        if (walls.Count > 1 && points[walls.Count - 2].Size < last)
            slope = Math.Max(1, Math.Log10(walls[^1] / walls[^2]) / Math.Log10(last / points[walls.Count - 2].Size));
        return walls[^1] * Math.Pow(size / last, slope);
    }
}
