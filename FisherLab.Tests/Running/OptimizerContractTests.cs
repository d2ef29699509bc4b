using FisherLab.Engine.Catalog;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Paths;
using FisherLab.Engine.Probes;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;

namespace FisherLab.Tests.Running;

/// <summary>What every optimizer of the catalogue must hold under every likelihood.</summary>
public sealed class OptimizerContractTests
{
    private static readonly double[] StepSizes = [1e-9, 1e-3, 0.1, 0.5, 1, 3, 1e4, 1e12];
    private static readonly double[] Dampings = [1e-6, 0.01, 10];

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var optimizer in Kinds.Optimizers.Kinds)
                foreach (var likelihood in Kinds.Likelihoods.Kinds)
                    pairs.Add(optimizer.Key, likelihood.Key);
            return pairs;
        }
    }

    private static RunRules Rules(Problem problem, int iterations = 20) => new(new double[problem.Parameters], iterations);

    private static Problem ProblemOf(string likelihood, Prior? prior = null) =>
        SampleProblems.Of(Kinds.Likelihoods.Find(likelihood)!.Create(), prior: prior);

    // 24 runs: more than any batch has lanes, so that lanes are refilled.
    private static List<Optimizer> Runs(string key)
    {
        Kind<Optimizer> kind = Kinds.Optimizers.Find(key)!;
        return
        [
            .. from step in StepSizes
               from damping in Dampings
               select kind.Create(new Dictionary<string, double> { ["stepSize"] = step, ["damping"] = damping }),
        ];
    }

    [Theory, MemberData(nameof(Pairs))]
    public void ARunIsTheOneOnPaper(string optimizer, string likelihood)
    {
        foreach (Prior? prior in (Prior?[])[null, new Prior(0.5), new Prior(0.1, InEmpiricalFisher: false)])
        {
            Problem problem = ProblemOf(likelihood, prior);
            // Small steps only: a run that diverges or rattles magnifies rounding without bound.
            List<Optimizer> runs = [.. Runs(optimizer).Where(run => run.StepSize <= 0.1)];
            var recorded = new BatchRunner(problem, Rules(problem), runs[0]).Record(runs);
            for (int i = 0; i < runs.Count; i++)
            {
                List<double> expected = PlainRun.Losses(problem, Rules(problem), runs[i]);
                Assert.Equal(expected.Count, recorded[i].Losses.Count);
                for (int t = 0; t < expected.Count; t++)
                    Assert.Equal(expected[t], recorded[i].Losses[t], 1e-9 * Math.Abs(expected[t]));
            }
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void ARunHasTheSameBitsAloneInABatchAndAtEveryWidth(string optimizer, string likelihood)
    {
        Problem problem = ProblemOf(likelihood);
        List<Optimizer> runs = Runs(optimizer);
        RunResult[] alone = [.. runs.Select(run => new BatchRunner(problem, Rules(problem), run).Record([run])[0].Result)];
        foreach (Widths width in Widths.All)
            foreach (bool reuse in (bool[])[true, false])
                Assert.Equal(alone, Ends(problem, runs, width, new PathWay(problem, runs[0], reuse: reuse)));
    }

    [Theory, MemberData(nameof(Pairs))]
    public void AFastPathAgreesWithTheGeneralOne(string optimizer, string likelihood)
    {
        foreach (Prior? prior in (Prior?[])[null, new Prior(0.5), new Prior(0.1, InEmpiricalFisher: false)])
        {
            Problem problem = ProblemOf(likelihood, prior);
            // Small steps only: a run that diverges or rattles magnifies rounding without bound.
            List<Optimizer> runs = [.. Runs(optimizer).Where(run => run.StepSize <= 0.1)];
            RunResult[] fast = Ends(problem, runs, Widths.Widest, new PathWay(problem, runs[0]));
            RunResult[] general = Ends(problem, runs, Widths.Widest, new PathWay(problem, runs[0], general: true));
            for (int i = 0; i < runs.Count; i++)
            {
                Assert.Equal(general[i].Iterations, fast[i].Iterations);
                Assert.Equal(general[i].FinalLoss, fast[i].FinalLoss, 1e-9 * Math.Abs(general[i].FinalLoss));
            }
        }
    }

    private static RunResult[] Ends(Problem problem, List<Optimizer> runs, Widths width, PathWay way)
    {
        var ends = new RunResult[runs.Count];
        new BatchRunner(problem, Rules(problem), runs[0], [], width.Bind(way)).Run(i => runs[i], ends);
        return ends;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void ProbesAndRecordingChangeNoBit(string optimizer, string likelihood)
    {
        Problem problem = ProblemOf(likelihood);
        List<Optimizer> runs = Runs(optimizer);
        var ends = new RunResult[runs.Count];
        new BatchRunner(problem, Rules(problem), runs[0]).Run(i => runs[i], ends);
        Probe[] probes = [.. Kinds.Probes.Kinds.Select(kind => kind.Create())];
        var recorded = new BatchRunner(problem, Rules(problem), runs[0], probes).Record(runs);
        for (int i = 0; i < runs.Count; i++)
        {
            Assert.Equal(ends[i], recorded[i].Result);
            Assert.Equal(ends[i].Iterations + 1, recorded[i].Losses.Count);
            Assert.Equal(ends[i].FinalLoss, recorded[i].Losses[^1]);
            Assert.All(recorded[i].Probes.Values, series => Assert.Equal(recorded[i].Losses.Count, series.Count));
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void AShorterRunIsTheBeginningOfALongerOne(string optimizer, string likelihood)
    {
        Problem problem = ProblemOf(likelihood);
        List<Optimizer> runs = Runs(optimizer);
        var longer = new BatchRunner(problem, Rules(problem, 20), runs[0]).Record(runs);
        var shorter = new BatchRunner(problem, Rules(problem, 7), runs[0]).Record(runs);
        for (int i = 0; i < runs.Count; i++)
            Assert.Equal(longer[i].Losses.Take(shorter[i].Losses.Count), shorter[i].Losses);
    }
}
