using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paths;

/// <summary>
/// Samples with few features that are 1 and else 0: products are sums of listed numbers, without a multiplication. Columns without entries are left out, the others
/// come in an order that fills few tiles.
/// </summary>
internal sealed class BinarySamples : Samples
{
    private readonly IndexedSums predict, transpose, gram;
    private readonly (int Left, int Right)[] rules, joins;
    private readonly int[] empty;

    private BinarySamples(Problem problem, int[] columns, TilePlan plan, ulong[][] rows)
    {
        Count = problem.Samples;
        Columns = columns;
        Plan = plan;
        var grammar = new PairGrammar(rows, columns.Length);
        var sets = new SharedSets(rows);
        rules = [.. grammar.Rules];
        joins = [.. sets.Children];
        Room = Math.Max(grammar.Symbols, joins.Length);

        int zero = Count + Room;
        List<int>[] occurrences = [.. Enumerable.Range(0, grammar.Symbols).Select(_ => new List<int>())];
        for (int n = 0; n < Count; n++)
            foreach (int symbol in grammar.Row(n))
                occurrences[symbol].Add(n);
        int[] samples = [.. Enumerable.Range(0, Count)];
        predict = new IndexedSums([.. samples.Select(n => grammar.Row(n).Select(symbol => Count + symbol).ToArray())], samples, zero);
        transpose = new IndexedSums([.. occurrences.Select(list => list.ToArray())], [.. Enumerable.Range(Count, grammar.Symbols)], zero);

        var pairs = new List<int>[plan.Length];
        for (int node = 0; node < sets.Nodes; node++)
            AddPairs(sets, node, pairs);
        int[] places = [.. Enumerable.Range(0, pairs.Length).Where(place => pairs[place] is not null)];
        gram = new IndexedSums([.. places.Select(place => pairs[place].ToArray())], places, zero);
        empty = [.. Enumerable.Range(0, pairs.Length).Where(place => pairs[place] is null)];
    }

    public override int Count { get; }

    public override int[] Columns { get; }

    public override TilePlan Plan { get; }

    public override int Vectors => 1;

    public override int Room { get; }

    public override int Scratch => 0;

    // Both are sums of listed numbers, of few for the matrix.
    public override int MostProducts => 4;

    /// <summary>The samples; null where there are other numbers than 0 and 1, too many columns or too few zeros, or where a prior moves columns without entries.</summary>
    public static BinarySamples? Of(Problem problem)
    {
        ReadOnlySpan<double> x = problem.Matrix.Span;
        int width = problem.Parameters;
        if (problem.Prior is not null || x.ContainsAnyExcept(0.0, 1.0))
            return null;
        int[] active = [.. Enumerable.Range(0, width).Where(d => Enumerable.Range(0, problem.Samples).Any(n => problem.Matrix.Span[n * width + d] != 0))];
        long additions = 0;
        for (int n = 0; n < problem.Samples; n++)
        {
            long ones = x.Slice(n * width, width).Count(1.0);
            additions += ones * (ones + 1) / 2;
        }

        if (active.Length > EliminationOrder.MostColumns || 4 * additions > (long)problem.Samples * active.Length * (active.Length + 1) / 2)
            return null;

        ulong[][] pattern = Pattern(Rows(problem, active), active.Length);
        int[] order = EliminationOrder.Of(active.Length, (i, j) => Has(pattern[i], j));
        int[] columns = [.. order.Select(d => active[d])];
        TilePlan plan = TilePlan.Sparse(columns.Length, (i, j) => Has(pattern[order[i]], order[j]));
        return new BinarySamples(problem, columns, plan, Rows(problem, columns));
    }

    // The rules' numbers from those of what they stand for, behind the samples in the table; then the samples'.
    public override void Predict<L, V>(ReadOnlySpan<double> parameters, Span<double> predictors, int lanes, int used)
    {
        for (int lane = 0; lane < used; lane += L.Count)
        {
            Span<double> table = predictors[lane..], symbols = table[(Count * lanes)..];
            for (int d = 0; d < Columns.Length; d++)
                L.Store(L.Load(in parameters[d * lanes + lane]), ref symbols[d * lanes]);
            for (int rule = 0; rule < rules.Length; rule++)
            {
                (int left, int right) = rules[rule];
                L.Store(L.Add(L.Load(in symbols[left * lanes]), L.Load(in symbols[right * lanes])), ref symbols[(Columns.Length + rule) * lanes]);
            }

            predict.Of<L, V>(table, lanes, table, lanes);
        }
    }

    // Backwards: a rule's number reaches what it stands for.
    public override void Transpose<L, V>(Span<double> scores, Span<double> sums, int lanes, int used)
    {
        for (int lane = 0; lane < used; lane += L.Count)
        {
            Span<double> table = scores[lane..], symbols = table[(Count * lanes)..];
            transpose.Of<L, V>(table, lanes, table, lanes);
            for (int rule = rules.Length - 1; rule >= 0; rule--)
            {
                V sum = L.Load(in symbols[(Columns.Length + rule) * lanes]);
                ref double left = ref symbols[rules[rule].Left * lanes], right = ref symbols[rules[rule].Right * lanes];
                L.Store(L.Add(L.Load(in left), sum), ref left);
                L.Store(L.Add(L.Load(in right), sum), ref right);
            }

            for (int d = 0; d < Columns.Length; d++)
                L.Store(L.Load(in symbols[d * lanes]), ref sums[d * lanes + lane]);
        }
    }

    public override void Gram<L, V>(Span<double> weights, Span<double> tiles, int lanes, int used, Span<double> scratch)
    {
        for (int lane = 0; lane < used; lane += L.Count)
        {
            Join<L, V>(weights[lane..], lanes);
            Span<double> own = tiles.Slice(lane * Plan.Length, Plan.Length * L.Count);
            foreach (int place in empty)
                L.Store(L.Broadcast(0), ref own[place * L.Count]);
            gram.Of<L, V>(weights[lane..], lanes, own, L.Count);
        }
    }

    // The nodes' numbers from those of the rows, behind them in the table.
    private void Join<L, V>(Span<double> table, int lanes) where L : struct, ILanes<V> where V : struct
    {
        for (int node = 0; node < joins.Length; node++)
        {
            (int left, int right) = joins[node];
            L.Store(L.Add(L.Load(in table[left * lanes]), L.Load(in table[right * lanes])), ref table[(Count + node) * lanes]);
        }
    }

    // The pairs of a node's features that its parent does not have.
    private void AddPairs(SharedSets sets, int node, List<int>[] lists)
    {
        ReadOnlySpan<ulong> own = sets.Features(node), above = sets.Above(node);
        for (int i = 0; i < Columns.Length; i++)
            for (int j = 0; Has(own, i) && j <= i; j++)
                if (Has(own, j) && !(Has(above, i) && Has(above, j)))
                    (lists[Plan.Offset(i, j)] ??= []).Add(node);
    }

    private static ulong[][] Rows(Problem problem, int[] columns) =>
    [
        .. Enumerable.Range(0, problem.Samples).Select(n =>
        {
            var bits = new ulong[(columns.Length + 63) / 64];
            for (int d = 0; d < columns.Length; d++)
                if (problem.Matrix.Span[n * problem.Parameters + columns[d]] != 0)
                    bits[d / 64] |= 1UL << d % 64;
            return bits;
        }),
    ];

    // Which columns occur together.
    private static ulong[][] Pattern(ulong[][] rows, int columns)
    {
        ulong[][] pattern = [.. Enumerable.Range(0, columns).Select(_ => new ulong[(columns + 63) / 64])];
        foreach (ulong[] row in rows)
            for (int i = 0; i < columns; i++)
                for (int word = 0; Has(row, i) && word < row.Length; word++)
                    pattern[i][word] |= row[word];
        return pattern;
    }

    private static bool Has(ReadOnlySpan<ulong> bits, int place) => place / 64 < bits.Length && (bits[place / 64] >> place % 64 & 1) != 0;
}
