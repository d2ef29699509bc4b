using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;

namespace FisherLab.Tests.Paper;

public sealed class PaperClaimTests
{
    private static readonly string[] Items = ["figure-1", "figure-2", "figure-3", "figure-4", "figure-5", "figure-6", "table-6", "curvatures"];

    public static TheoryData<string> WithoutSearch => [.. PaperClaims.All.Where(claim => !NeedsSearch(claim.Id)).Select(claim => claim.Id)];

    internal static bool NeedsSearch(string id) => id.StartsWith("table-6", StringComparison.Ordinal) || id.EndsWith("-end", StringComparison.Ordinal);

    [Fact]
    public void EveryClaimHasAnIdOfItsOwnAStatementAndAnItem()
    {
        Assert.Distinct(PaperClaims.All.Select(claim => claim.Id));
        Assert.Distinct(PaperClaims.All.Select(claim => claim.Statement));
        Assert.Equal(Items.Order(StringComparer.Ordinal), PaperClaims.All.Select(claim => claim.Item).Distinct().Order(StringComparer.Ordinal));
        Assert.All(PaperClaims.All, claim =>
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", claim.Id);
            Assert.Contains(": ", claim.Statement, StringComparison.Ordinal);
            Assert.True(char.IsUpper(claim.Statement[0]) && claim.Statement[^1] != '.', claim.Statement);
        });
    }

    [Fact]
    public void AClaimAsksForTheSearchesOfItsItemAlone()
    {
        foreach (Protocol protocol in Enum.GetValues<Protocol>())
            foreach (PaperClaim claim in PaperClaims.All)
            {
                string[] own = [.. PaperItems.Find(claim.Item)!.Jobs(protocol).Select(job => job.Name!)];
                claim.Measure(new ClaimEvidence(protocol, find: job =>
                {
                    Assert.Contains(job.Name, own);
                    return null;
                }));
            }
    }

    [Theory, MemberData(nameof(WithoutSearch))]
    public void AClaimHoldsOfTheWholeEngine(string id)
    {
        PaperClaim claim = PaperClaims.All.Single(claim => claim.Id == id);
        Claim asRun = claim.Check(new ClaimEvidence());
        Assert.True(asRun.Holds, $"{asRun.Number} is above {asRun.Tolerance}.");
        Claim asPrinted = claim.Check(new ClaimEvidence(Protocol.AsPrinted));
        Assert.True(asPrinted.Holds != false, $"As printed {asPrinted.Number} is above {asPrinted.Tolerance}.");
    }
}
