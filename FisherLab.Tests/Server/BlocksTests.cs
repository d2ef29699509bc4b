using System.Net;
using System.Net.Http.Json;
using CsCheck;
using FisherLab.Client.Api;
using FisherLab.Engine.Running;

namespace FisherLab.Tests.Server;

public sealed class BlocksTests(LabServer server) : IClassFixture<LabServer>
{
    private async Task<GridAnswer> Grid(string job, string method, string query) =>
        (await server.Http.GetFromJsonAsync<GridAnswer>($"api/jobs/{job}/grids/{method}?{query}", WireJson.Options))!;

    [Fact]
    public async Task AWindowIsThatPartOfTheWhole()
    {
        JobAnswer job = await server.Run(Specs.Small(41));
        GridAnswer whole = await server.Jobs.Grid(job.Id, "naturalGradientDescent");
        await Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8], Gen.Int[0, 4], Gen.Int[0, 4]).SampleAsync(async (a, b, c, d) =>
        {
            (int step, int stepEnd, int damping, int dampingEnd) = (Math.Min(a, b), Math.Max(a, b) + 1, Math.Min(c, d), Math.Max(c, d) + 1);
            GridAnswer part = await Grid(
                job.Id, "naturalGradientDescent", $"stepFrom={step}&stepTo={stepEnd - 1}&dampingFrom={damping}&dampingTo={dampingEnd - 1}");
            Assert.Equal(whole.StepSizes.Take(step..stepEnd), part.StepSizes);
            Assert.Equal(whole.Dampings.Take(damping..dampingEnd), part.Dampings);
            Assert.Equal(Cut(whole.FinalLoss), part.FinalLoss);
            Assert.Equal(Cut(whole.Outcome), part.Outcome);
            Assert.Equal(Cut(whole.Iterations), part.Iterations);
            Assert.Equal(Cut([.. Enumerable.Range(0, 9).Select(i => (int[])[.. Enumerable.Range(0, 5).Select(j => i * 5 + j)])]), part.Blocks!.Cells);
            Assert.Equal((9, 5), (part.Blocks.StepSizes, part.Blocks.Dampings));
            Assert.Equal(new GridPart(step, stepEnd - step, damping, dampingEnd - damping), part.Blocks.Window);

            List<List<T>> Cut<T>(IReadOnlyList<IReadOnlyList<T>> rows) => [.. rows.Take(step..stepEnd).Select(row => row.Take(damping..dampingEnd).ToList())];
        }, iter: 40, threads: 1);
    }

    [Fact]
    public async Task BlocksKeepTheBestOfAllCellsAndTheShape()
    {
        JobAnswer job = await server.Run(Specs.Small(42));
        foreach (MethodBest best in (await server.Jobs.Best(job.Id)).Methods)
        {
            GridAnswer whole = await server.Jobs.Grid(job.Id, best.Method), coarse = await Grid(job.Id, best.Method, "columns=4&rows=3");
            BlocksAnswer blocks = coarse.Blocks!;
            int dampings = Math.Max(1, whole.Dampings.Count);
            Assert.Null(whole.Blocks);
            Assert.Equal((whole.StepSizes.Count, whole.Dampings.Count), (blocks.StepSizes, blocks.Dampings));
            Assert.Equal((coarse.StepSizes.Count + 1, Math.Max(1, coarse.Dampings.Count) + 1), (blocks.StepSizeEdges.Count, blocks.DampingEdges.Count));
            Assert.Equal(blocks.StepSizeEdges.Order(), blocks.StepSizeEdges);
            Assert.InRange(coarse.StepSizes.Count, 2, 4);
            Assert.Equal(whole.Outcome.SelectMany(row => row).Count(outcome => outcome == Outcome.Diverged), blocks.Counts.Diverged);
            Assert.Equal(whole.StepSizes.Count * dampings, blocks.Counts.Finished + blocks.Counts.Diverged + blocks.Counts.Singular + blocks.Counts.Pending);
            Assert.Equal(best.FinalLoss, coarse.FinalLoss.SelectMany(row => row).Where(loss => double.IsFinite(loss!.Value)).Min());
            for (int column = 0; column < coarse.StepSizes.Count; column++)
                for (int row = 0; row < Math.Max(1, coarse.Dampings.Count); row++)
                {
                    (int step, int damping) = Math.DivRem(blocks.Cells[column][row], dampings);
                    Assert.Equal(whole.FinalLoss[step][damping], coarse.FinalLoss[column][row]);
                    Assert.Equal(whole.Iterations[step][damping], coarse.Iterations[column][row]);
                }
        }
    }

    [Theory]
    [InlineData("naturalGradientDescent", "columns=0", "columns")]
    [InlineData("naturalGradientDescent", "rows=-1", "rows")]
    [InlineData("naturalGradientDescent", "stepFrom=9", "stepFrom")]
    [InlineData("naturalGradientDescent", "stepFrom=3&stepTo=2", "stepTo")]
    [InlineData("naturalGradientDescent", "dampingTo=5", "dampingTo")]
    [InlineData("gradientDescent", "dampingFrom=0", "dampingFrom")]
    public async Task AWindowThatIsNoneIsRefused(string method, string query, string field)
    {
        JobAnswer job = await server.Jobs.Submit(Specs.Small(43), "refused windows");
        using HttpResponseMessage response = await server.Http.GetAsync($"api/jobs/{job.Id}/grids/{method}?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"\"{field}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
