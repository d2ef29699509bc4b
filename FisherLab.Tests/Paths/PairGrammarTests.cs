using CsCheck;
using FisherLab.Engine.Paths;

namespace FisherLab.Tests.Paths;

public sealed class PairGrammarTests
{
    private const int Columns = 20;

    private static readonly Gen<int[][]> Rows =
        Gen.Select(Gen.Int[0, Columns - 1].Array[0, 8], features => features.Distinct().ToArray()).Array[1, 60];

    [Fact]
    public void ARowThatIsWrittenOutHasItsFeaturesOnceEach() => Rows.Sample(rows =>
    {
        PairGrammar grammar = Of(rows);
        for (int rule = 0; rule < grammar.Rules.Count; rule++)
        {
            (int left, int right) = grammar.Rules[rule];
            Assert.InRange(left, 0, Columns + rule - 1);
            Assert.InRange(right, 0, Columns + rule - 1);
        }

        Assert.Equal(rows.Select(row => row.Order()), rows.Select((_, n) => grammar.Row(n).SelectMany(symbol => WrittenOut(grammar, symbol)).Order()));
    }, iter: 200);

    [Fact]
    public void WhatManyRowsShareIsOneSymbol()
    {
        PairGrammar grammar = Of([.. Enumerable.Range(0, 10).Select(n => (int[])[0, 1, 2, 3, 4 + n])]);
        Assert.Equal(3, grammar.Rules.Count);
        Assert.All(Enumerable.Range(0, 10), n => Assert.Equal(2, grammar.Row(n).Count()));
    }

    [Fact]
    public void APairInFewRowsIsLeftAsItIs() => Assert.Empty(Of([[0, 1], [0, 1], [0, 1], [2, 3]]).Rules);

    private static PairGrammar Of(int[][] rows) => new(rows.Select(row => (ulong[])[row.Aggregate(0UL, (bits, d) => bits | 1UL << d)]), Columns);

    private static IEnumerable<int> WrittenOut(PairGrammar grammar, int symbol) => symbol < Columns
        ? [symbol]
        : WrittenOut(grammar, grammar.Rules[symbol - Columns].Left).Concat(WrittenOut(grammar, grammar.Rules[symbol - Columns].Right));
}
