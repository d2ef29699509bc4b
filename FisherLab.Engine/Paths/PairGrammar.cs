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

    private readonly List<int>[] rows;
    private readonly List<(int Left, int Right)> rules = [];

    /// <param name="rows">The features of each row.</param>
    /// <param name="columns">How many features there are; their symbols are their numbers.</param>
    public PairGrammar(IEnumerable<IEnumerable<int>> rows, int columns)
    {
        this.rows = [.. rows.Select(row => row.ToList())];
        Columns = columns;
        if (columns >= MostSymbols)
            return;
        var counts = new PairCounts(MostSymbols);
        foreach (List<int> row in this.rows)
            for (int i = 0; i < row.Count; i++)
                counts.Change(row[i], row[..i], 1);
        while (Symbols < MostSymbols && counts.Most(Symbols) is var (left, right, count) && count >= FewestRows)
            Replace(left, right, counts);
    }

    public int Columns { get; }

    /// <summary>Features, then rules.</summary>
    public int Symbols => Columns + rules.Count;

    /// <summary>What the symbols behind the features stand for, each by symbols before it.</summary>
    public IReadOnlyList<(int Left, int Right)> Rules => rules;

    /// <summary>The symbols of each row.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Rows => rows;

    private void Replace(int left, int right, PairCounts counts)
    {
        int symbol = Symbols;
        rules.Add((left, right));
        foreach (List<int> row in rows.Where(row => row.Contains(left) && row.Contains(right)))
        {
            row.Remove(left);
            row.Remove(right);
            counts.Change(left, row, -1);
            counts.Change(right, row, -1);
            counts.Change(left, [right], -1);
            counts.Change(symbol, row, 1);
            row.Add(symbol);
        }
    }

    /// <summary>In how many rows two symbols occur together.</summary>
    private sealed class PairCounts(int symbols)
    {
        private readonly int[,] counts = new int[symbols, symbols];

        public void Change(int symbol, List<int> others, int by)
        {
            foreach (int other in others)
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
