namespace FisherLab.Engine.Numerics;

/// <summary>
/// The products z[n, p] = x[n, i] x[n, j], j ≤ i, of all pairs of columns, which a weighted Gram matrix is linear in: C[p] = Σₙ wₙ z[n, p].
/// Stored as <see cref="PairGram"/> reads them: blocks of rows, in them panels of eight pairs, in them rows; filled up with zeros.
/// </summary>
internal sealed class PairProducts
{
    /// <summary>Pairs side by side in a panel.</summary>
    public const int Panel = 8;

    /// <summary>Rows of a block: its weights stay in cache while the panels go by. No bit depends on it.</summary>
    public const int Block = 96;

    private readonly AlignedBuffer storage;

    /// <param name="rows">N.</param>
    /// <param name="pairs">How many products a row.</param>
    /// <param name="product">z[n, p].</param>
    public PairProducts(int rows, int pairs, Func<int, int, double> product)
    {
        Rows = rows;
        Pairs = pairs;
        Panels = (pairs + Panel - 1) / Panel;
        storage = new AlignedBuffer(rows * Panels * Panel);
        for (int n = 0; n < rows; n++)
        {
            int block = n / Block * Block, count = Math.Min(Block, rows - block);
            for (int p = 0; p < pairs; p++)
                storage.Span[block * Panels * Panel + p / Panel * (count * Panel) + (n - block) * Panel + p % Panel] = product(n, p);
        }
    }

    public int Rows { get; }

    public int Pairs { get; }

    public int Panels { get; }

    public ReadOnlySpan<double> Values => storage.Span;

    /// <summary>Pairs (i, j), j ≤ i, of a number of columns, row by row.</summary>
    public static (int I, int J)[] Of(int columns) =>
        [.. from i in Enumerable.Range(0, columns) from j in Enumerable.Range(0, i + 1) select (i, j)];
}
