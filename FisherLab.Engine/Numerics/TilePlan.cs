namespace FisherLab.Engine.Numerics;

/// <summary>
/// The structure of a symmetric matrix that is stored in tiles of 4 × 4, the lower triangle only: block row by block row the tiles that are not zero, the one on the
/// diagonal last. A tile that elimination fills counts as not zero. Entries of a tile are row-major.
/// </summary>
internal sealed class TilePlan
{
    /// <summary>Rows and columns of a tile.</summary>
    public const int Side = 4;

    /// <summary>Entries of a tile.</summary>
    public const int Entries = Side * Side;

    private readonly int[] firstTiles, columns;

    private TilePlan(int parameters, Func<int, int, bool> occupied)
    {
        Parameters = parameters;
        Blocks = (parameters + Side - 1) / Side;
        firstTiles = new int[Blocks + 1];
        var found = new List<int>();
        for (int i = 0; i < Blocks; i++)
        {
            for (int j = 0; j <= i; j++)
                if (j == i || occupied(i, j))
                    found.Add(j);
            firstTiles[i + 1] = found.Count;
        }

        columns = [.. found];
    }

    /// <summary>D, the rows that count; the last block is filled up.</summary>
    public int Parameters { get; }

    /// <summary>Block rows.</summary>
    public int Blocks { get; }

    /// <summary>Rows with the filled-up ones.</summary>
    public int Rows => Blocks * Side;

    /// <summary>Entries of all tiles.</summary>
    public int Length => columns.Length * Entries;

    /// <summary>The tile of block row i that holds its first block column.</summary>
    public int FirstTile(int i) => firstTiles[i];

    /// <summary>The tile on the diagonal of block row i.</summary>
    public int DiagonalTile(int i) => firstTiles[i + 1] - 1;

    /// <summary>The block columns below i of block row i, ascending.</summary>
    public ReadOnlySpan<int> Columns(int i) => columns.AsSpan(firstTiles[i], firstTiles[i + 1] - firstTiles[i] - 1);

    /// <summary>Where entry (d, d) is stored.</summary>
    public int Diagonal(int d) => DiagonalTile(d / Side) * Entries + d % Side * (Side + 1);

    /// <summary>Where entry (i, j), j ≤ i, is stored.</summary>
    public int Offset(int i, int j)
    {
        int block = i / Side;
        int position = Array.BinarySearch(columns, firstTiles[block], firstTiles[block + 1] - firstTiles[block], j / Side);
        return position * Entries + i % Side * Side + j % Side;
    }

    /// <summary>Every tile.</summary>
    /// <param name="parameters">D.</param>
    public static TilePlan Dense(int parameters) => new(parameters, (_, _) => true);

    /// <summary>The tiles with a non-zero entry and those that elimination fills.</summary>
    /// <param name="parameters">D.</param>
    /// <param name="occupied">Whether entry (i, j) can be other than zero.</param>
    public static TilePlan Sparse(int parameters, Func<int, int, bool> occupied)
    {
        int blocks = (parameters + Side - 1) / Side;
        var filled = new bool[blocks, blocks];
        for (int i = 0; i < parameters; i++)
            for (int j = 0; j <= i; j++)
                filled[i / Side, j / Side] |= occupied(i, j);
        for (int k = 0; k < blocks; k++)
            for (int i = k + 1; i < blocks; i++)
                for (int j = k + 1; filled[i, k] && j <= i; j++)
                    filled[i, j] |= filled[j, k];
        return new TilePlan(parameters, (i, j) => filled[i, j]);
    }
}
