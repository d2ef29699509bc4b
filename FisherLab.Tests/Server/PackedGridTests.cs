using System.Net;
using System.Text.Json;
using CsCheck;
using FisherLab.Client.Api;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Tests.Server;

public sealed class PackedGridTests(LabServer server) : IClassFixture<LabServer>
{
    private static readonly Gen<double?> Losses = Gen.OneOf(
        Gen.Double.Select(value => (double?)value), One<double?>(null, double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, double.Epsilon));

    private static Gen<T> One<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(at => of[at]);

    private static Gen<IReadOnlyList<IReadOnlyList<T>>> Rows<T>(Gen<T> cell) =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6]).SelectMany((rows, length) => cell.Array[length].Array[rows]).Select(rows => (IReadOnlyList<IReadOnlyList<T>>)rows);

    private static void ComesBack<T>(Gen<T> cell) => Rows(cell).Sample(rows =>
    {
        byte[] packed = JsonSerializer.SerializeToUtf8Bytes(rows, PackedJson.Grids);
        Assert.Equal((byte)'"', packed[0]);
        Assert.Equal(rows, JsonSerializer.Deserialize<IReadOnlyList<IReadOnlyList<T>>>(packed, PackedJson.Grids));
        Assert.Equal(rows, JsonSerializer.Deserialize<IReadOnlyList<IReadOnlyList<T>>>(JsonSerializer.SerializeToUtf8Bytes(rows, WireJson.Options), PackedJson.Grids));
    }, iter: 200, threads: 1);

    [Fact]
    public void LossesComeBackToTheBit() => ComesBack(Losses);

    [Fact]
    public void CountsComeBack() => ComesBack(Gen.OneOf(Gen.Int[0, int.MaxValue].Select(count => (int?)count), Gen.Const((int?)null)));

    [Fact]
    public void WordsComeBack()
    {
        ComesBack(One(Enum.GetValues<Outcome>()));
        ComesBack(One(Enum.GetValues<Stability>()));
    }

    [Fact]
    public async Task APackedGridIsTheGrid()
    {
        JobAnswer job = await server.Run(Specs.Small(43));
        foreach (MethodSpec method in job.Spec.Methods)
            foreach (GridView view in (GridView[])[new GridView(), new GridView(4, 3), new GridView(Window: new GridPart(1, 3, 0, method.Damping is null ? 1 : 2))])
            {
                GridAnswer packed = await server.Jobs.Grid(job.Id, method, view);
                string query = view.Query(method.Damping is not null).Replace("packed=true", "packed=false", StringComparison.Ordinal);
                GridAnswer plain = JsonSerializer.Deserialize<GridAnswer>(await server.Http.GetStringAsync($"api/jobs/{job.Id}/grids/{method.Id}{query}"), WireJson.Options)!;
                Assert.Equivalent(plain, packed, strict: true);
                Assert.Equal(plain.FinalLoss, packed.FinalLoss);
                Assert.Equal(plain.Outcome, packed.Outcome);
            }
    }

    [Fact]
    public async Task APackedRunIsTheRun()
    {
        JobAnswer job = await server.Run(Specs.Small(43));
        foreach (MethodSpec method in job.Spec.Methods)
        {
            int? damping = method.Damping is null ? null : 1;
            RunAnswer packed = await server.Jobs.Run(job.Id, method.Id, 2, damping, ["cosine", "gradientNorm"]);
            RunAnswer plain = JsonSerializer.Deserialize<RunAnswer>(
                await server.Http.GetStringAsync($"api/jobs/{job.Id}/runs/{method.Id}?step=2{(damping is null ? "" : "&damping=1")}&probes=cosine,gradientNorm"), WireJson.Options)!;
            Assert.Equivalent(plain, packed, strict: true);
            Assert.Equal(plain.Losses, packed.Losses);
            Assert.Equal(plain.Probes["cosine"], packed.Probes["cosine"]);
        }
    }

    [Theory]
    [InlineData("grids/gradientDescent?")]
    [InlineData("runs/gradientDescent?step=0&")]
    public async Task ATableIsNotPacked(string table)
    {
        JobAnswer job = await server.Run(Specs.Small(43));
        using HttpResponseMessage answer = await server.Http.GetAsync($"api/jobs/{job.Id}/{table}format=csv&packed=true");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("is for json; the format is csv.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
