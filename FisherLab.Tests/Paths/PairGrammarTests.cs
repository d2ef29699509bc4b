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
        var grammar = new PairGrammar(rows, Columns);
        for (int rule = 0; rule < grammar.Rules.Count; rule++)
        {
            (int left, int right) = grammar.Rules[rule];
            Assert.InRange(left, 0, Columns + rule - 1);
            Assert.InRange(right, 0, Columns + rule - 1);
        }

        Assert.Equal(rows.Select(row => row.Order()), grammar.Rows.Select(row => row.SelectMany(symbol => WrittenOut(grammar, symbol)).Order()));
    }, iter: 200);

    [Fact]
    public void WhatManyRowsShareIsOneSymbol()
    {
        int[][] rows = [.. Enumerable.Range(0, 10).Select(n => (int[])[0, 1, 2, 3, 4 + n])];
        var grammar = new PairGrammar(rows, Columns);
        Assert.Equal(3, grammar.Rules.Count);
        Assert.All(grammar.Rows, row => Assert.Equal(2, row.Count));
    }

    [Fact]
    public void APairInFewRowsIsLeftAsItIs() => Assert.Empty(new PairGrammar([[0, 1], [0, 1], [0, 1], [2, 3]], Columns).Rules);

    private static IEnumerable<int> WrittenOut(PairGrammar grammar, int symbol) => symbol < Columns
        ? [symbol]
        : WrittenOut(grammar, grammar.Rules[symbol - Columns].Left).Concat(WrittenOut(grammar, grammar.Rules[symbol - Columns].Right));
}
