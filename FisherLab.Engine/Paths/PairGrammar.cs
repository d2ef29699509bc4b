using System.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>
/// Rows of binary features in which a pair that occurs often is written once: a rule makes one symbol of two, the pair in most rows first (Re-Pair, Larsson and Moffat
/// 2000). So X θ is a sum of few numbers a row, X = S R with S the rows as they are left and R the rules, and Xᵀ s the same backwards.
/// </summary>
internal sealed class PairGrammar
{
    /// <summary>Symbols whose vectors stay in a processor's first cache.</summary>
    private const int MostSymbols = 512;

    // A rule costs two readings and one writing, and saves one reading a row.
    private const int FewestRows = 4;

    private readonly ulong[][] rows;
    private readonly List<(int Left, int Right)> rules = [];

    /// <param name="rows">The features of each row, as bits.</param>
    /// <param name="columns">How many features there are; their symbols are their numbers.</param>
    public PairGrammar(IEnumerable<ulong[]> rows, int columns)
    {
        Columns = columns;
        int words = (Math.Max(columns, MostSymbols) + 63) / 64;
        this.rows = [.. rows.Select(row => (ulong[])[.. row, .. new ulong[words - row.Length]])];
        if (columns >= MostSymbols)
            return;
        var counts = new PairCounts(MostSymbols);
        foreach (ulong[] row in this.rows)
            counts.Add(row);
        while (Symbols < MostSymbols && counts.Most(Symbols) is var (left, right, count) && count >= FewestRows)
            Replace(left, right, counts);
    }

    public int Columns { get; }

    /// <summary>Features, then rules.</summary>
    public int Symbols => Columns + rules.Count;

    /// <summary>What the symbols behind the features stand for, each by symbols before it.</summary>
    public IReadOnlyList<(int Left, int Right)> Rules => rules;

    /// <summary>The symbols of a row, ascending.</summary>
    public IEnumerable<int> Row(int row) => SymbolsOf(rows[row]);

    private void Replace(int left, int right, PairCounts counts)
    {
        int symbol = Symbols;
        rules.Add((left, right));
        foreach (ulong[] row in rows)
        {
            if (!(Has(row, left) && Has(row, right)))
                continue;
            counts.Change(left, row, -1);
            Toggle(row, left);
            counts.Change(right, row, -1);
            Toggle(row, right);
            counts.Change(symbol, row, 1);
            Toggle(row, symbol);
        }
    }

    private static bool Has(ulong[] row, int symbol) => (row[symbol / 64] >> symbol % 64 & 1) != 0;

    private static void Toggle(ulong[] row, int symbol) => row[symbol / 64] ^= 1UL << symbol % 64;

    private static IEnumerable<int> SymbolsOf(ulong[] row)
    {
        for (int word = 0; word < row.Length; word++)
            for (ulong rest = row[word]; rest != 0; rest &= rest - 1)
                yield return 64 * word + BitOperations.TrailingZeroCount(rest);
    }

    /// <summary>In how many rows two symbols occur together.</summary>
    private sealed class PairCounts(int symbols)
    {
        private readonly int[,] counts = new int[symbols, symbols];

        public void Add(ulong[] row)
        {
            int[] all = [.. SymbolsOf(row)];
            for (int i = 0; i < all.Length; i++)
                for (int j = 0; j < i; j++)
                    counts[all[i], all[j]]++;
        }

        /// <summary>Counts a symbol's pairs with the others of a row once more, or once less.</summary>
        public void Change(int symbol, ulong[] row, int by)
        {
            foreach (int other in SymbolsOf(row))
                if (other != symbol)
                    counts[Math.Max(symbol, other), Math.Min(symbol, other)] += by;
        }

        /// <summary>The pair in most rows, the first of those in as many.</summary>
        public (int Left, int Right, int Count) Most(int used)
        {
            (int Left, int Right, int Count) most = default;
            for (int right = 0; right < used; right++)
                for (int left = 0; left < right; left++)
                    if (counts[right, left] > most.Count)
                        most = (left, right, counts[right, left]);
            return most;
        }
    }
}
