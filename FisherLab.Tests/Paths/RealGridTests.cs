using FisherLab.Engine.Numerics;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Paths;
using FisherLab.Engine.Probes;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Tests.Datasets;

namespace FisherLab.Tests.Paths;

/// <summary>Cells of the paper's own grids, spread over them: the bits of a run depend on nothing but the run.</summary>
public sealed class RealGridTests
{
    // One cell in so many; a prime, so that all step sizes and dampings come up.
    private const int Stride = 149;

    public static TheoryData<string> Datasets => ["boston", "energy", "powerplant", "breast-cancer", "a1a"];

    [Theory, MemberData(nameof(Datasets))]
    public void ARunHasTheSameBitsInAnyCompanyAtAnyWidthAndWithAnythingRecorded(string dataset)
    {
        foreach (MethodSpec method in Spec(dataset).Methods)
        {
            (Problem problem, RunRules rules, Optimizer[] runs) = Cells(dataset, method);
            RunResult[] whole = Ends(problem, rules, runs, Widths.Widest);
            foreach (Widths width in Widths.All)
                Assert.Equal(whole, Ends(problem, rules, runs, width));
            Assert.Equal(whole, Ends(problem, rules, runs, Widths.Widest, reuse: false));
            Assert.Equal(whole, InChunks(problem, rules, runs, 7));
            Optimizer[] few = [.. runs.Where((_, i) => i % 9 == 0)];
            RunResult[] expected = [.. whole.Where((_, i) => i % 9 == 0)];
            Assert.Equal(expected, InChunks(problem, rules, few, 1));
            Assert.Equal(expected, new BatchRunner(problem, rules, method.Optimizer).Record(few).Select(run => run.Result));
            Assert.Equal(expected.Take(3), new BatchRunner(problem, rules, method.Optimizer, [new GradientNorm(), new Cosine()]).Record([.. few.Take(3)]).Select(run => run.Result));
        }
    }

    [Theory, MemberData(nameof(Datasets))]
    public void TwoThreadsGiveTheBitsOfOne(string dataset)
    {
        MethodSpec method = Spec(dataset).Methods[2];
        (Problem problem, RunRules rules, Optimizer[] runs) = Cells(dataset, method);
        RunResult[] one = Ends(problem, rules, runs, Widths.Widest), two = new RunResult[runs.Length];
        int half = runs.Length / 2;
        Parallel.Invoke(
            () => new BatchRunner(problem, rules, method.Optimizer).Run(i => runs[i], two.AsMemory(0, half)),
            () => new BatchRunner(problem, rules, method.Optimizer).Run(i => runs[half + i], two.AsMemory(half)));
        Assert.Equal(one, two);
    }

    [Theory, MemberData(nameof(Datasets))]
    public void TheFastPathAgreesWithTheGeneralOneOnStableCells(string dataset)
    {
        int compared = 0, off = 0;
        foreach (MethodSpec method in Spec(dataset).Methods)
        {
            (Problem problem, RunRules rules, Optimizer[] all) = Cells(dataset, method);
            // The general way costs a1a's whole data a hundredth of a second a run and iteration.
            Optimizer[] runs = dataset == "a1a" ? [.. all.Where((_, i) => i % 3 == 0)] : all;
            RunResult[] fast = Ends(problem, rules, runs, Widths.Widest), general = General(problem, rules, runs), turned = General(Turned(problem), rules, runs);
            for (int i = 0; i < runs.Length; i++)
                if (Agree(general[i], turned[i], 1e-10))
                {
                    compared++;
                    off += Agree(general[i], fast[i], 1e-9) ? 0 : 1;
                }
        }

        Assert.InRange(compared, 40, int.MaxValue);
        Assert.InRange(off, 0, compared / 100);
    }

    [Fact]
    public void NoCellOfEnergysEmpiricalFisherGridIsNotANumber()
    {
        JobSpec job = Spec("energy");
        Problem problem = job.Problem.On(KnownData.Load("energy"));
        MethodSpec method = job.Methods[2];
        ChunkResult result = GridSearch.Compute(problem, job.Rules(problem), method, new Chunk(0, 0, method.StepSize.Count, 0, method.Damping!.Count));
        Assert.DoesNotContain(result.Runs, run => double.IsNaN(run.FinalLoss));
    }

    private static JobSpec Spec(string dataset) => PaperGrid.All.Single(job => job.Problem.Dataset == dataset);

    private static (Problem, RunRules, Optimizer[]) Cells(string dataset, MethodSpec method)
    {
        JobSpec job = Spec(dataset);
        Problem problem = job.Problem.On(KnownData.Load(dataset));
        var grid = new Grid(method);
        return (problem, job.Rules(problem), [.. grid.Cells.Where((_, i) => i % (method.Damping is null ? 10 : Stride) == 0).Select(grid.Optimizer)]);
    }

    private static RunResult[] Ends(Problem problem, RunRules rules, Optimizer[] runs, Widths width, bool reuse = true) =>
        Ends(problem, rules, runs, width, new PathWay(problem, runs[0], reuse: reuse));

    private static RunResult[] General(Problem problem, RunRules rules, Optimizer[] runs) =>
        Ends(problem, rules, runs, Widths.Widest, new PathWay(problem, runs[0], general: true));

    private static RunResult[] Ends(Problem problem, RunRules rules, Optimizer[] runs, Widths width, PathWay way)
    {
        var ends = new RunResult[runs.Length];
        new BatchRunner(problem, rules, runs[0], [], width.Bind(way)).Run(i => runs[i], ends);
        return ends;
    }

    private static RunResult[] InChunks(Problem problem, RunRules rules, Optimizer[] runs, int size)
    {
        var ends = new RunResult[runs.Length];
        for (int first = 0; first < runs.Length; first += size)
        {
            int begin = first;
            new BatchRunner(problem, rules, runs[0]).Run(i => runs[begin + i], ends.AsMemory(first, Math.Min(size, runs.Length - first)));
        }

        return ends;
    }

    // The same samples, the last first.
    private static Problem Turned(Problem problem)
    {
        int d = problem.Parameters;
        double[] x = new double[problem.Matrix.Length], y = [.. problem.Targets.ToArray().Reverse()];
        for (int n = 0; n < problem.Samples; n++)
            problem.Matrix.Span.Slice(n * d, d).CopyTo(x.AsSpan((problem.Samples - 1 - n) * d));
        return new Problem(x, d, y, problem.Likelihood, problem.Prior);
    }

    private static bool Agree(RunResult a, RunResult b, double tolerance) =>
        a.Iterations == b.Iterations && (a.FinalLoss.Equals(b.FinalLoss) || Math.Abs(a.FinalLoss - b.FinalLoss) <= tolerance * Math.Abs(a.FinalLoss));
}
