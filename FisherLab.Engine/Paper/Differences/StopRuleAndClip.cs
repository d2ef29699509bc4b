using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>Row 11: what ends a run early, and what bounds a logistic loss.</summary>
internal sealed class StopRuleAndClip : Difference
{
    public override int Number => 11;

    public override string Where => "D.3";

    public override string Printed => "Nothing is said of runs that diverge.";

    public override string AsRun =>
        "A run stops at the first loss above 100 times its initial one, which is its final loss. Values of the sigmoid are clipped to [10⁻⁸, 1 − 10⁻⁸], so that no logistic loss exceeds −ln 10⁻⁸ and the rule never fires there.";

    public override IReadOnlyList<string> Items => ["figure-3", "figure-5", "table-6"];

    public override IReadOnlyList<Finding> Find(Evidence evidence) => [.. Clip(evidence), .. Stop(evidence)];

    private static Finding[] Clip(Evidence evidence)
    {
        JobSpec job = PaperGrid.Of("breast-cancer", Protocol.AsRun);
        if (evidence.Dataset("breast-cancer") is not { } dataset)
            return [];
        Likelihood clipped = evidence.Engine.Bernoulli;
        return
        [
            new Finding(
                "BreastCancer, GD: largest final loss of the 241 runs", Largest(clipped with { Clip = null }, stopFactor: null), Largest(clipped, job.StopFactor), null),
        ];

        double Largest(Likelihood likelihood, double? stopFactor) => Runs(
            job with { Problem = job.Problem with { Likelihood = likelihood }, StopFactor = stopFactor }, (job.Problem with { Likelihood = likelihood }).On(dataset))
            .Max(run => run.FinalLoss);
    }

    private static Finding[] Stop(Evidence evidence)
    {
        JobSpec job = PaperGrid.Of("boston", Protocol.AsRun);
        if (evidence.Dataset("boston") is not { } dataset)
            return [];
        Problem problem = (job.Problem with { Likelihood = evidence.Engine.Gaussian }).On(dataset);
        RunResult[] free = Runs(job with { StopFactor = null }, problem), stopped = Runs(job, problem);
        return
        [
            new Finding("Boston, GD: of the 241 runs, those that end before their 100th step (without the rule: at an overflow)", Early(free), Early(stopped), null),
            new Finding("Boston, GD: largest loss of a run that stays finite", Finite(free), Finite(stopped), null),
        ];
    }

    private static double Early(RunResult[] runs) => runs.Count(run => run.Iterations < 100);

    private static double Finite(RunResult[] runs) => runs.Where(run => double.IsFinite(run.FinalLoss)).Max(run => run.FinalLoss);

    private static RunResult[] Runs(JobSpec job, Problem problem)
    {
        var grid = new Grid(job.Methods.Single(method => method.Id == "gradientDescent"));
        var ends = new RunResult[grid.Method.Cells];
        new BatchRunner(problem, job.Rules(problem), grid.Method.Optimizer).Run(i => grid.Optimizer(new Cell(i, 0)), ends);
        return ends;
    }
}
