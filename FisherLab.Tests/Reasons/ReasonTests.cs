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

    private static Reason Of(JobSpec job, Optimizer optimizer)
    {
        Problem problem = job.Problem.On(KnownData.Load(job.Problem.Dataset));
        return ReasonSearch.Of(problem, job.Rules(problem), optimizer, MinimumSearch.Find(problem));
    }
}
