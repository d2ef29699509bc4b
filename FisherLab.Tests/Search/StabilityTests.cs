using CsCheck;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Tests.Datasets;
using FisherLab.Tests.Running;

namespace FisherLab.Tests.Search;

public sealed class StabilityTests
{
    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    /// <summary>Where thirty other arithmetics agree on a cell to 1e-10, ours find it stable; where they do not, ours find some that are not.</summary>
    [Theory]
    [InlineData("boston", "empiricalFisherDescent")]
    [InlineData("yacht", "empiricalFisherDescent")]
    [InlineData("wine", "empiricalFisherDescent")]
    public void ClassesAgreeWithTheCellsThatManyArithmeticsReproduce(string dataset, string method)
    {
        var (problem, rules, grid) = Published(dataset, method);
        IReadOnlyList<GoldenCell> golden = [.. GoldenGrid.Read(dataset).Where(cell => cell.Method == method)];
        Cell[] real = Sample(golden.Where(cell => cell.Reproducible)), doubtful = Sample(golden.Where(cell => !cell.Reproducible));
        Fill(problem, rules, grid, [.. real, .. doubtful]);
        Assert.All(Check(problem, rules, grid, real), known => Assert.Equal(Stability.Stable, known.Class));
        IReadOnlyList<CellStability> found = Check(problem, rules, grid, doubtful);
        Assert.Contains(found, known => known.Class == Stability.Unstable);
        Assert.All(found, known => Assert.InRange(grid[known.Cell].FinalLoss, known.Low, known.High));
        Assert.All(found.Where(known => known.Class == Stability.Unstable), known => Assert.True(known.Low < known.High || double.IsNaN(known.High)));
    }

    [Fact]
    public void AGradientStepOnASmallProblemIsStable()
    {
        Problem problem = SampleProblems.Of(new Bernoulli());
        var rules = new RunRules(new double[problem.Parameters], 20);
        var grid = new Grid(new MethodSpec { Id = "gd", Optimizer = new GradientDescent(), StepSize = new Axis.Fixed(0.1) });
        var cell = new Cell(0, 0);
        Fill(problem, rules, grid, [cell]);
        CellStability known = Check(problem, rules, grid, [cell])[0];
        Assert.Equal(Stability.Stable, known.Class);
        Assert.InRange(known.High / known.Low - 1, 0, 1e-12); // a few hundred roundings
    }

    [Fact]
    public void ACellHasOneClassForASeedInWhateverPartsItIsAsked()
    {
        var (problem, rules, grid) = Published("boston", "empiricalFisherDescent");
        Cell[] cells = Sample(GoldenGrid.Read("boston").Where(cell => cell.Method == grid.Method.Id && !cell.Reproducible), 12);
        Fill(problem, rules, grid, cells);
        IReadOnlyList<CellStability> once = Check(problem, rules, grid, cells);
        Assert.Equal(once, Check(problem, rules, grid, cells));
        Assert.Equal(once, Check(problem, rules, grid, [.. cells.Reverse()]).Reverse());
        Assert.Equal(once, cells.SelectMany(cell => Check(problem, rules, grid, [cell])));
        Assert.NotEqual(once, Check(problem, rules, grid, cells, seed: 1));
    }

    [Fact]
    public void APerturbationMovesEveryNumberByOneUlpAndKeepsZerosAndClasses() =>
        Gen.Select(Gen.Int, Gen.Int[0, 7], Gen.Bool).Sample((seed, k, bernoulli) =>
        {
            Problem problem = SampleProblems.Of(bernoulli ? new Bernoulli() : new Gaussian(), samples: 20, columns: 3);
            double[] matrix = problem.Matrix.ToArray();
            matrix[0] = 0;
            var original = new Problem(matrix, problem.Parameters, problem.Targets, problem.Likelihood, problem.Prior);
            Problem moved = Perturbation.Of(original, seed, k).Problem;
            Assert.Equal(moved.Matrix.ToArray(), Perturbation.Of(original, seed, k).Problem.Matrix.ToArray());

            // Every sample is there once: the first feature of each, an ulp away, finds it.
            int width = original.Parameters;
            List<int> rows = [.. Enumerable.Range(0, original.Samples)];
            for (int n = 0; n < moved.Samples; n++)
            {
                int from = rows.First(row => IsNeighbour(original.Matrix.Span[row * width], moved.Matrix.Span[n * width]));
                Assert.True(rows.Remove(from));
                for (int d = 0; d < width; d++)
                    Assert.True(IsNeighbour(original.Matrix.Span[from * width + d], moved.Matrix.Span[n * width + d]));
                Assert.True(bernoulli
                    ? original.Targets.Span[from].Equals(moved.Targets.Span[n])
                    : IsNeighbour(original.Targets.Span[from], moved.Targets.Span[n]));
            }
        }, iter: 50);

    [Theory]
    [InlineData(1.0, 1.0, true, Stability.Stable)]
    [InlineData(1.0, 1 + 1e-9, true, Stability.Stable)]
    [InlineData(1.0, 1 + 1e-5, true, Stability.Sensitive)]
    [InlineData(1.0, 1.01, true, Stability.Unstable)]
    [InlineData(1.0, 1 + 1e-9, false, Stability.Unstable)]
    [InlineData(1.0, 1.0, false, Stability.Stable)]
    [InlineData(1.0, double.NaN, true, Stability.Unstable)]
    [InlineData(double.NaN, 1.0, true, Stability.Unstable)]
    [InlineData(double.NaN, double.NaN, false, Stability.Stable)]
    [InlineData(double.PositiveInfinity, 1.0, true, Stability.Unstable)]
    [InlineData(0.0, 1e-300, true, Stability.Unstable)]
    public void TheLargestRelativeChangeIsTheClass(double original, double moved, bool sameEnd, Stability expected)
    {
        var before = new RunResult(original, original, 10, Outcome.Finished);
        var after = new RunResult(moved, moved, sameEnd ? 10 : 9, sameEnd ? Outcome.Finished : Outcome.Diverged);
        CellStability known = CellStability.Of(default, before).With(before, after).With(before, before);
        Assert.Equal(expected, known.Class);
        double[] seen = [.. new[] { original, moved }.OrderBy(double.IsNaN).ThenBy(loss => loss)]; // NaN last
        Assert.Equal((seen[0], seen[1]), (known.Low, known.High));
    }

    [Fact]
    public void OfASelectionTheBestAndTheTiedCellsAreAskedAndNoMoreThanFiveHundred()
    {
        var grid = new Grid(new MethodSpec { Id = "gd", Optimizer = new GradientDescent(), StepSize = new Axis.Logarithmic(-3, 1, 700) });
        grid.Fill(new Chunk(0, 0, 650, 0, 1), new ChunkResult([.. Enumerable.Range(0, 650).Select(i => new RunResult(i == 600 ? 1 : 1.5, 1, 10, Outcome.Finished))]));
        Assert.Equal([new Cell(600, 0)], StabilityCheck.Asked(grid, new SelectionRule(), StabilityScope.Selected));
        IReadOnlyList<Cell> loose = StabilityCheck.Asked(grid, new SelectionRule(Tolerance: 1), StabilityScope.Selected);
        Assert.Equal((500, new Cell(600, 0), new Cell(0, 0)), (loose.Distinct().Count(), loose[0], loose[1]));
        Assert.Equal(650, StabilityCheck.Asked(grid, new SelectionRule(), StabilityScope.All).Count);
        Assert.Empty(StabilityCheck.Asked(grid, new SelectionRule(), StabilityScope.None));
    }

    [Fact]
    public void ACancelledCheckEnds()
    {
        var (problem, rules, grid) = Published("wine", "gradientDescent");
        Assert.Throws<OperationCanceledException>(() => StabilityCheck.Of(problem, rules, grid, [new Cell(0, 0)], 0, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void StoredClassesReadBackBitForBit() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 100_000], Gen.Enum<Stability>(), Gen.Double, Gen.Double).Array[0, 30].Sample(cells =>
        {
            var map = new StabilityMap([.. cells.Select(cell => new CellStability(new Cell(cell.Item1, cell.Item2), cell.Item3, cell.Item4, cell.Item5)).DistinctBy(known => known.Cell)]);
            StabilityMap read = StabilityMap.FromBytes(map.ToBytes());
            Assert.Equal(map.Cells, read.Cells);
            Assert.All(map.Cells, known => Assert.Equal(known, read.Of(known.Cell)));
            Assert.Equal(Stability.Unknown, read.ClassOf(new Cell(-1, 0)));
        });

    private static bool IsNeighbour(double value, double moved) =>
        value == 0 ? moved == 0 : moved.Equals(Math.BitIncrement(value)) || moved.Equals(Math.BitDecrement(value));

    private static (Problem Problem, RunRules Rules, Grid Grid) Published(string dataset, string method)
    {
        JobSpec job = PaperGrid.All.Single(job => job.Problem.Dataset == dataset);
        Problem problem = job.Problem.On(KnownData.Load(dataset));
        return (problem, job.Rules(problem), new Grid(job.Methods.Single(spec => spec.Id == method)));
    }

    private static Cell[] Sample(IEnumerable<GoldenCell> golden, int count = 40)
    {
        Cell[] cells = [.. golden.Select(cell => new Cell(cell.Step, cell.Damping))];
        return [.. Enumerable.Range(0, count).Select(i => cells[i * cells.Length / count]).Distinct()];
    }

    private static void Fill(Problem problem, RunRules rules, Grid grid, Cell[] cells)
    {
        var ends = new RunResult[cells.Length];
        new BatchRunner(problem, rules, grid.Method.Optimizer).Run(i => grid.Optimizer(cells[i]), ends, Patience);
        for (int i = 0; i < cells.Length; i++)
            grid.Fill(new Chunk(i, cells[i].StepSize, 1, cells[i].Damping, 1), new ChunkResult([ends[i]]));
    }

    private static IReadOnlyList<CellStability> Check(Problem problem, RunRules rules, Grid grid, IReadOnlyList<Cell> cells, int seed = 0) =>
        StabilityCheck.Of(problem, rules, grid, cells, seed, Patience);
}
