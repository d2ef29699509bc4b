using System.Numerics;
using CsCheck;
using FisherLab.Client.Figures;
using FisherLab.Engine.Catalog;

namespace FisherLab.Tests.Figures;

/// <summary>How hard good cells are to find, against every choice of cells written out.</summary>
public sealed class TuningTests
{
    private static readonly MethodStyle Style = MethodStyle.Of(Kinds.Optimizers.Kinds[0]);

    private static readonly Gen<Tuning> Grids =
        Gen.Double[0, 1].Array[1, 9].Select(gaps => new Tuning(Style, [.. gaps.Select(gap => Math.Round(gap, 1)).Order()]));

    // All choices of so many of the cells.
    private static IEnumerable<double[]> Choices(Tuning tuning, int count) =>
        from set in Enumerable.Range(0, 1 << tuning.Gaps.Count)
        where BitOperations.PopCount((uint)set) == count
        select tuning.Gaps.Where((_, i) => (set >> i & 1) == 1).ToArray();

    [Fact]
    public void TheMeanOfTheBestOfSomeCellsIsTheMeanOverAllChoices() => Grids.Sample(tuning =>
    {
        for (int count = 1; count <= tuning.Gaps.Count; count++)
            Assert.Equal(Choices(tuning, count).Average(choice => choice.Min()), tuning.BestOf(count), 12);
        Assert.Equal(tuning.Gaps[0], tuning.BestOf(tuning.Gaps.Count), 12);
    }, iter: 100, threads: 1);

    [Fact]
    public void TheFewestTriesAreTheFirstThatSucceedOftenEnough() => Gen.Select(Grids, Gen.Double[0, 1], Gen.Int[50, 990].Select(thousandth => thousandth / 1000.0 + 0.0003)).Sample((tuning, epsilon, probability) =>
    {
        int? fewest = Enumerable.Range(1, tuning.Gaps.Count).Where(count => Choices(tuning, count).Average(choice => choice.Min() <= epsilon ? 1.0 : 0) >= probability).Cast<int?>().FirstOrDefault();
        Assert.Equal(fewest, tuning.Tries(epsilon, probability));
    }, iter: 200, threads: 1);

    [Fact]
    public void TheShareCountsTheCellsOnTheBorder() => Gen.Select(Grids, Gen.Int[0, 10]).Sample((tuning, tenth) =>
        Assert.Equal(tuning.Gaps.Count(gap => gap <= tenth / 10.0), tuning.Within(tenth / 10.0)), iter: 200, threads: 1);
}
