namespace FisherLab.Engine.Numerics;

/// <summary>
/// A matrix Z as <see cref="PackedProduct"/> reads it: blocks of rows, in them panels of eight columns, in them rows; filled up with columns of zeros. Columns may be
/// features, samples, or the products x_i x_j of all pairs of features, which a weighted Gram matrix is linear in.
/// </summary>
internal sealed class PackedMatrix
{
    /// <summary>Columns side by side in a panel.</summary>
    public const int Panel = 8;

    /// <summary>Rows of a block: its weights stay in cache while the panels go by. No bit depends on it.</summary>
    public const int Block = 96;

    private readonly AlignedBuffer storage;

    /// <param name="rows">Rows of Z.</param>
    /// <param name="columns">Columns of Z.</param>
    /// <param name="entry">z[n, p].</param>
    public PackedMatrix(int rows, int columns, Func<int, int, double> entry)
    {
        Rows = rows;
        Panels = (columns + Panel - 1) / Panel;
        storage = new AlignedBuffer(rows * Panels * Panel);
        for (int n = 0; n < rows; n++)
        {
            int block = n / Block * Block, count = Math.Min(Block, rows - block);
            for (int p = 0; p < columns; p++)
                storage.Span[block * Panels * Panel + p / Panel * (count * Panel) + (n - block) * Panel + p % Panel] = entry(n, p);
        }
    }

    public int Rows { get; }

    public int Panels { get; }

    /// <summary>Columns with those that fill up the last panel.</summary>
    public int Columns => Panels * Panel;

    public ReadOnlySpan<double> Values => storage.Span;

    /// <summary>All pairs (i, j), j ≤ i, of a number of features, i ascending.</summary>
    public static (int I, int J)[] Pairs(int columns) =>
        [.. from i in Enumerable.Range(0, columns) from j in Enumerable.Range(0, i + 1) select (i, j)];
}
