using CsCheck;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Tests.Running;

namespace FisherLab.Tests.Search;

public sealed class ChunkTests
{
    private static MethodSpec Method(int steps, int dampings) => dampings == 0
        ? new MethodSpec { Id = "gd", Optimizer = new GradientDescent(), StepSize = Axis(steps) }
        : new MethodSpec { Id = "ef", Optimizer = new EmpiricalFisherDescent(), StepSize = Axis(steps), Damping = Axis(dampings) };

    private static Axis Axis(int count) => count == 1 ? new Axis.Fixed(0.5) : new Axis.Logarithmic(-3, 1, count);

    [Fact]
    public void APlanCoversEveryCellOnceAndNoChunkIsTooLarge() =>
        Gen.Select(Gen.Int[1, 3000], Gen.Int[0, 60], Gen.Int[1, 10_000], Gen.Int[1, 200]).Sample((steps, dampings, samples, parameters) =>
        {
            MethodSpec method = Method(steps, dampings);
            IReadOnlyList<Chunk> plan = ChunkPlan.Of(method, new Workload(samples, parameters, parameters, new Bernoulli()), 100);
            var seen = new HashSet<Cell>();
            for (int i = 0; i < plan.Count; i++)
            {
                Assert.Equal(i, plan[i].Index);
                Assert.InRange(plan[i].Cells, 1, ChunkPlan.MaximumCells);
                for (int c = 0; c < plan[i].Cells; c++)
                    Assert.True(seen.Add(plan[i].Cell(c)));
            }

            Assert.Equal(method.Cells, seen.Count);
        }, iter: 30);

    [Fact]
    public void ChunksOfAnySizeGiveTheSameBits()
    {
        Problem problem = SampleProblems.Of(new Bernoulli());
        MethodSpec method = Method(9, 7);
        var rules = new RunRules(new double[problem.Parameters], 15);
        Grid whole = Compute([new Chunk(0, 0, 9, 0, 7)]);
        Grid single = Compute([.. from j in Enumerable.Range(0, 7) from i in Enumerable.Range(0, 9) select new Chunk(0, i, 1, j, 1)]);
        Grid rows = Compute([.. Enumerable.Range(0, 7).Select(j => new Chunk(j, 0, 9, j, 1))]);
        foreach (Cell cell in whole.Cells)
        {
            Assert.Equal(whole[cell], single[cell]);
            Assert.Equal(whole[cell], rows[cell]);
        }

        Grid Compute(Chunk[] chunks)
        {
            var grid = new Grid(method);
            foreach (Chunk chunk in chunks)
                grid.Fill(chunk, GridSearch.Compute(problem, rules, method, chunk));
            return grid;
        }
    }

    [Fact]
    public void StoredResultsReadBackBitForBit() =>
        Gen.Select(Gen.Double, Gen.Double, Gen.Int[0, 100_000], Gen.Enum<Outcome>()).Array[0, 30].Sample(runs =>
        {
            var result = new ChunkResult([.. runs.Select(run => new RunResult(run.Item1, run.Item2, run.Item3, run.Item4))]);
            Assert.Equal(result.Runs, ChunkResult.FromBytes(result.ToBytes()).Runs);
        });
}
