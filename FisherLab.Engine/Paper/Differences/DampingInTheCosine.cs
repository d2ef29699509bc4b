using FisherLab.Engine.Minima;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>Row 9: the damping of the two directions whose cosine Figures 3 and 5 draw.</summary>
internal sealed class DampingInTheCosine : Difference
{
    public override int Number => 9;

    public override string Where => "Figures 3 and 5, D.3";

    public override string Printed => "The cosine is between the two preconditioned gradients without damping, which do not exist where features depend on each other.";

    public override string AsRun => "Both directions have the damping that EFGD has, at each step along EFGD's path.";

    public override IReadOnlyList<string> Items => ["figure-3", "figure-5"];

    public override IReadOnlyList<Finding> Find(Evidence evidence) =>
        [.. PaperGrid.All.Where(IsReproducible).SelectMany(job => Smallest(evidence, job))];

    // Where rounding decides EFGD's path, it decides the smallest cosine along it as well.
    private static bool IsReproducible(JobSpec job) => !Table6.Drawn(job.Problem.Dataset, DrawnRun.Method, Protocol.AsPrinted).Expected.Contains(Verdict.Unstable);

    private static Finding[] Smallest(Evidence evidence, JobSpec job)
    {
        if (evidence.Dataset(job.Problem.Dataset) is not { } dataset)
            return [];
        Problem problem = (job.Problem with { Likelihood = job.Problem.Likelihood is Gaussian ? evidence.Engine.Gaussian : evidence.Engine.Bernoulli }).On(dataset);
        CurvatureOptimizer empirical = DrawnRun.Of(evidence, job, Protocol.AsRun);
        var landscape = new Landscape(problem);
        ReadOnlyMemory<double> way = landscape.Trace(empirical, job.Iterations, [new double[problem.Parameters]])[0].Points;
        ReadOnlyMemory<double>[] points = [.. Enumerable.Range(0, way.Length / problem.Parameters).Select(t => way.Slice(t * problem.Parameters, problem.Parameters))];
        // Where columns depend on each other there is no direction without damping.
        bool independent = MinimumSearch.Find(problem).Rank == problem.Parameters;
        string name = job.Name![(job.Name!.IndexOf(':', StringComparison.Ordinal) + 2)..];
        return [new Finding($"{name}: smallest cosine along EFGD's path", independent ? Least(0) : null, Least(empirical.Damping), null)];

        double Least(double damping) => landscape.Directions(empirical with { Damping = damping }, points)
            .Zip(landscape.Directions(evidence.Engine.NaturalGradientDescent with { Damping = damping }, points), Cosine).Min();
    }

    private static double Cosine(double[] a, double[] b) => Dot(a, b) / Math.Sqrt(Dot(a, a) * Dot(b, b));

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
