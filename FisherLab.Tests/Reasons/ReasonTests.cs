using FisherLab.Client.Words;
using FisherLab.Engine.Minima;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Reasons;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Tests.Datasets;
using FisherLab.Tests.Running;
using MathNet.Numerics.LinearAlgebra;

namespace FisherLab.Tests.Reasons;

public sealed class ReasonTests
{
    private static JobSpec Paper(string dataset) => PaperGrid.All.Single(job => job.Problem.Dataset == dataset);

    private static Matrix<double> Gram(Problem problem, Func<int, double> weight)
    {
        Matrix<double> x = Matrix<double>.Build.DenseOfRowMajor(problem.Samples, problem.Parameters, problem.Matrix.ToArray());
        return x.TransposeThisAndMultiply(Matrix<double>.Build.DiagonalOfDiagonalArray([.. Enumerable.Range(0, problem.Samples).Select(weight)])) * x / problem.Samples;
    }

    [Fact]
    public void TheLimitOfTheStepIsTwoOverTheLargestEigenvalueOfTheDensePreconditionedCurvature()
    {
        Problem problem = SampleProblems.Of(new Bernoulli(), samples: 60);
        Minimum minimum = MinimumSearch.Find(problem);
        var rules = new RunRules(new double[problem.Parameters], 1);
        Matrix<double> h = Gram(problem, _ => 0.25), eye = Matrix<double>.Build.DenseIdentity(problem.Parameters); // σ(0) = ½, so all scores are ±½
        foreach ((Optimizer optimizer, Matrix<double> update) in ((Optimizer, Matrix<double>)[])[
            (new GradientDescent(), h),
            (new NaturalGradientDescent { Damping = 0.03 }, (h + 0.03 * eye).Inverse() * h),
            (new EmpiricalFisherDescent { Damping = 0.03 }, (h + 0.03 * eye).Inverse() * h)])
        {
            double limit = 2 / update.Evd().EigenValues.Max(value => value.Real);
            Reason reason = ReasonSearch.Of(problem, rules, optimizer with { StepSize = 1.5 * limit }, minimum);
            Assert.Equal(ReasonKind.StepTooLong, reason.Kind);
            Assert.Equal(1, reason["limit"]!.Value / limit, 1e-9);
            Assert.Equal(1.5, reason["times"]!.Value, 1e-9);
        }
    }

    [Theory]
    [InlineData("boston")]
    [InlineData("energy")]
    public void OnLeastSquaresAStepThatIsTooLongDivergesAndNoOtherDoes(string dataset)
    {
        JobSpec job = Paper(dataset);
        Problem problem = job.Problem.On(KnownData.Load(dataset));
        double largest = Gram(problem, _ => 1).Evd(Symmetricity.Symmetric).EigenValues.Max(value => value.Real);
        foreach (MethodSpec method in job.Methods.Take(2))
        {
            var grid = new Grid(method);
            var results = new RunResult[method.Cells];
            Cell[] cells = [.. grid.Cells];
            new BatchRunner(problem, job.Rules(problem), method.Optimizer).Run(i => grid.Optimizer(cells[i]), results);
            for (int i = 0; i < cells.Length; i++)
            {
                double damping = method.Damping?.At(cells[i].Damping) ?? 0, step = method.StepSize.At(cells[i].StepSize);
                double times = step * (method.Damping is null ? largest : largest / (largest + damping)) / 2;
                if (times is < 0.99 or > 1.2)
                    Assert.True(times > 1 == (results[i].Outcome == Outcome.Diverged), $"{dataset} {method.Id} {cells[i]}: {times} and {results[i]}");
            }
        }
    }

    [Theory]
    [InlineData("boston")]
    [InlineData("breast-cancer")]
    [InlineData("energy")]
    public void EveryEndHasASentenceOfNumbersThatAgreesWithIt(string dataset)
    {
        JobSpec job = Paper(dataset) with { Iterations = 30 };
        Problem problem = job.Problem.On(KnownData.Load(dataset));
        Minimum minimum = MinimumSearch.Find(problem);
        RunRules rules = job.Rules(problem);
        HashSet<ReasonKind> kinds = [];
        foreach (MethodSpec method in job.Methods)
            for (int step = 0; step < method.StepSize.Count; step += 20)
                for (int damping = 0; damping < (method.Damping?.Count ?? 1); damping += 20)
                {
                    Optimizer optimizer = new Grid(method).Optimizer(new Cell(step, damping));
                    Reason reason = ReasonSearch.Of(problem, rules, optimizer, minimum);
                    RunResult end = new BatchRunner(problem, rules, optimizer).Record([optimizer])[0].Result;
                    string sentence = ReasonSentence.Of("GD", rules.Iterations, reason);
                    Assert.All((string[])["NaN", "not a number", "not finite", "infinite "], word => Assert.DoesNotContain(word, sentence.Replace("finite inverse", ""), StringComparison.Ordinal));
                    kinds.Add(reason.Kind);
                    if (reason.Kind is ReasonKind.Converged)
                        Assert.Equal(minimum.Loss, end.FinalLoss, minimum.Floor);
                    if (end.Outcome == Outcome.Diverged)
                        Assert.True(reason.Kind is ReasonKind.StepTooLong or ReasonKind.TooLongNearMinimum or ReasonKind.Overshot, $"{reason.Kind} for {optimizer}");
                    if (reason.Kind is ReasonKind.TooShort or ReasonKind.Damped or ReasonKind.EmpiricalFisherInflated)
                        Assert.Equal(Outcome.Finished, end.Outcome);
                }

        Assert.True(kinds.Count >= 3, string.Join(", ", kinds));
    }

    [Fact]
    public void EachKindIsNamedWhereItIsCertain()
    {
        JobSpec boston = Paper("boston"), cancer = Paper("breast-cancer"), energy = Paper("energy");
        Assert.Equal(ReasonKind.Converged, Of(boston, new NaturalGradientDescent { StepSize = 1, Damping = 1e-10 }).Kind);
        Assert.Equal(ReasonKind.TooShort, Of(boston, new NaturalGradientDescent { StepSize = 1e-6, Damping = 1e-10 }).Kind);
        Assert.Equal(ReasonKind.Damped, Of(boston, new NaturalGradientDescent { StepSize = 1, Damping = 1e10 }).Kind);
        Assert.Equal(ReasonKind.IllConditioned, Of(boston, new GradientDescent { StepSize = 5e-6 }).Kind);
        Assert.Equal(ReasonKind.EmpiricalFisherInflated, Of(boston, new EmpiricalFisherDescent { StepSize = 1e-2, Damping = 1e-10 }).Kind);
        Assert.Equal(ReasonKind.StepTooLong, Of(energy, new GradientDescent { StepSize = 1 }).Kind);
        Assert.Equal(ReasonKind.Separable, Of(cancer, new NaturalGradientDescent { StepSize = 0.3, Damping = 1e-10 }).Kind);
    }

    [Fact]
    public void ProbabilitiesAtTheClipAreSaturated()
    {
        Reason reason = Of(Paper("breast-cancer"), new GradientDescent { StepSize = 0.01 });
        Assert.Equal(ReasonKind.Saturated, reason.Kind);
        Assert.Equal(reason["loss"]!.Value, reason["wrong"]!.Value / reason["samples"]!.Value * 18.420680743952367, 6); // −ln 10⁻⁸
        Assert.Contains("357 of 569 samples are on the wrong side", ReasonSentence.Of("GD", 100, reason), StringComparison.Ordinal);
    }

    [Fact]
    public void ASystemWithoutASolutionIsSingularAndItsRankIsNamed()
    {
        var zeros = new Problem(new double[2], 1, new double[] { 1, 2 }, new Gaussian());
        Reason reason = Of(zeros, new RunRules(new double[1], 20), new NaturalGradientDescent { StepSize = 1, Damping = 0 });
        Assert.Equal((ReasonKind.Singular, 0.0, 0.0, 1.0), (reason.Kind, reason["iteration"], reason["independent"], reason["parameters"]));
    }

    // y = θx, from one point (10, 0) and a thousand (1, 1): F = Σ x² (xθ − y)² is large at the start and at the minimum 10/11, and small at 1/11, where the first step ends.
    [Theory]
    [InlineData(12)]
    [InlineData(14)]
    public void AStepThatIsShortEnoughAtBothEndsCanOvershootBetween(double step)
    {
        double[] x = [10, .. Enumerable.Repeat(1.0, 1000)], y = [0, .. Enumerable.Repeat(1.0, 1000)];
        var problem = new Problem(x, 1, y, new Gaussian());
        Reason reason = Of(problem, new RunRules(new[] { -1.36 }, 50, StopFactor: 10), new EmpiricalFisherDescent { StepSize = step, Damping = 1e-10 });
        Assert.Equal(ReasonKind.Overshot, reason.Kind);
        Assert.Equal(2, reason["iteration"]);
        double start = 2 * (100 * 1.36 * 1.36 * 100 + 1000 * 2.36 * 2.36) / 1100; // 2 F / H
        Assert.Equal(start, reason["limit"]!.Value, 1e-9 * start);
        Assert.True(step < start);
    }

    // Powers of i/40: their normal equations have a condition number of 1e12 and more.
    [Theory]
    [InlineData(8)]
    [InlineData(10)]
    public void RoundingHoldsARunOfCollinearColumnsAboveTheMinimum(int columns)
    {
        double[] x = [.. from i in Enumerable.Range(0, 40) from power in Enumerable.Range(0, columns) select Math.Pow(i / 40.0, power)];
        double[] y = [.. Enumerable.Range(0, 40).Select(i => 100 * Math.Sin(0.3 * i) + i % 3)];
        var problem = new Problem(x, columns, y, new Gaussian());
        Reason reason = Of(problem, new RunRules(new double[columns], 100), new NaturalGradientDescent { StepSize = 1, Damping = 0 });
        Assert.Equal(ReasonKind.RoundingPlateau, reason.Kind);
        Assert.InRange(reason["gap"]!.Value, reason["floor"]!.Value, 1e-9 * reason["optimum"]!.Value);
    }

    private static Reason Of(Problem problem, RunRules rules, Optimizer optimizer) => ReasonSearch.Of(problem, rules, optimizer, MinimumSearch.Find(problem));

    private static Reason Of(JobSpec job, Optimizer optimizer)
    {
        Problem problem = job.Problem.On(KnownData.Load(job.Problem.Dataset));
        return ReasonSearch.Of(problem, job.Rules(problem), optimizer, MinimumSearch.Find(problem));
    }
}
