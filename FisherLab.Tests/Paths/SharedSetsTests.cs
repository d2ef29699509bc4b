using System.Numerics;
using CsCheck;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Paths;

namespace FisherLab.Tests.Paths;

public sealed class SharedSetsTests
{
    private static readonly Gen<ulong[][]> Rows = Gen.Select(Gen.Int[0, 20].Array[0, 8], features => new[] { features.Aggregate(0UL, (bits, d) => bits | 1UL << d) }).Array[1, 40];

    [Fact]
    public void APairOfFeaturesIsCountedOnceForEveryRowThatHasIt() => Rows.Sample(rows =>
    {
        var sets = new SharedSets(rows);
        double[] weights = [.. Enumerable.Range(0, sets.Nodes).Select(n => n < rows.Length ? n + 1.0 : 0)];
        for (int node = 0; node < sets.Children.Count; node++)
            weights[rows.Length + node] = weights[sets.Children[node].Left] + weights[sets.Children[node].Right];
        for (int i = 0; i <= 20; i++)
            for (int j = 0; j <= i; j++)
            {
                ulong pair = 1UL << i | 1UL << j;
                double direct = rows.Select((row, n) => (row[0] & pair) == pair ? n + 1.0 : 0).Sum(), shared = 0;
                for (int node = 0; node < sets.Nodes; node++)
                    if ((sets.Features(node)[0] & pair) == pair && !(sets.Above(node) is [var above] && (above & pair) == pair))
                        shared += weights[node];
                Assert.Equal(direct, shared);
            }
    }, iter: 100);

    [Fact]
    public void RowsThatResembleEachOtherAreAddedUpOnce()
    {
        ulong[][] rows = [.. Enumerable.Range(0, 32).Select(n => new[] { 0xFFUL | 1UL << (8 + n) })];
        var sets = new SharedSets(rows);
        int alone = rows.Sum(row => Pairs(row[0])), shared = sets.Children.Count;
        for (int node = 0; node < sets.Nodes; node++)
            shared += Pairs(sets.Features(node)[0]) - (sets.Above(node) is [var above] ? Pairs(above) : 0);
        Assert.InRange(shared, 1, alone / 3);
    }

    [Fact]
    public void AnEliminationOrderHasEveryColumnOnceAndFillsNoMoreThanMinimumDegreeOnAnArrow()
    {
        // An arrow: column 0 is joined to all others, which are joined to nothing else. Eliminated last it fills nothing.
        const int columns = 40;
        bool Joined(int i, int j) => i == j || i == 0 || j == 0;
        int[] order = EliminationOrder.Of(columns, Joined);
        Assert.Equal(Enumerable.Range(0, columns), order.Order());
        Assert.InRange(Array.IndexOf(order, 0), columns - TilePlan.Side, columns - 1);
    }

    private static int Pairs(ulong bits) => BitOperations.PopCount(bits) * (BitOperations.PopCount(bits) + 1) / 2;
}
