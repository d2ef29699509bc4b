using FisherLab.Engine.Paper;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Tests.Paper;

public sealed class SearchClaimTests
{
    private static PaperClaim Claim(string id) => PaperClaims.All.Single(claim => claim.Id == id);

    [Theory]
    [InlineData("figure-3-boston-end", "boston")]
    [InlineData("figure-5-wine-end", "wine")]
    [InlineData("figure-5-yacht-end", "yacht")]
    public void OnDataWhereBothArriveEmpiricalFisherDescentEndsWhereNaturalGradientDescentDoes(string id, string dataset)
    {
        Claim claim = Claim(id).Check(With(dataset));
        Assert.True(claim.Holds);
        Assert.InRange(claim.Number!.Value, -1e-9, 1e-9);
    }

    [Theory]
    [InlineData("figure-5-energy-end", "energy")]
    [InlineData("figure-5-powerplant-end", "powerplant")]
    public void OnOtherDataEmpiricalFisherDescentEndsHigher(string id, string dataset) =>
        Assert.True(Claim(id).Check(With(dataset)) is { Number: < -0.001, Holds: true });

    [Theory]
    [InlineData("table-6-boston-plateau", "boston")]
    [InlineData("table-6-wine-plateau", "wine")]
    [InlineData("table-6-yacht-plateau", "yacht")]
    [InlineData("table-6-verdicts", "boston")]
    [InlineData("table-6-verdicts", "wine")]
    [InlineData("table-6-verdicts", "yacht")]
    [InlineData("table-6-verdicts", "energy")]
    [InlineData("table-6-verdicts", "powerplant")]
    public void ClaimsOnTiedCellsHold(string id, string dataset) => Assert.True(Claim(id).Check(With(dataset)) is { Number: 0, Holds: true });

    [Fact]
    public void OtherResultsTurnEveryClaimOnASearchRed()
    {
        string[] red = [.. PaperClaims.All.Where(claim => claim.Check(new ClaimEvidence(find: Fallen)).Holds == false).Select(claim => claim.Id)];
        Assert.Equal(PaperClaims.All.Where(claim => PaperClaimTests.NeedsSearch(claim.Id)).Select(claim => claim.Id), red);
    }

    [Fact]
    public void WithoutItsSearchNothingIsClaimed() => Assert.All(
        PaperClaims.All.Where(claim => PaperClaimTests.NeedsSearch(claim.Id)),
        claim => Assert.True(claim.Check(new ClaimEvidence()) is { Number: null, Holds: null }));

    private static ClaimEvidence With(string dataset) => new(find: job => job.Problem.Dataset == dataset ? PaperSearches.Of(job) : null);

    // All cells of a method end alike: EFGD's lowest.
    private static FinishedSearch Fallen(JobSpec job)
    {
        Grid[] grids = [.. job.Methods.Select(method => new Grid(method))];
        for (int m = 0; m < grids.Length; m++)
        {
            var whole = new Chunk(0, 0, grids[m].StepSizes.Count, 0, grids[m].Columns);
            double loss = 1.0 / (m + 1);
            grids[m].Fill(whole, new ChunkResult([.. Enumerable.Repeat(new RunResult(loss, loss, 100, Outcome.Finished), whole.Cells)]));
        }

        return new FinishedSearch(grids, [.. grids.Select(_ => StabilityMap.Empty)]);
    }
}
