using System.Runtime.CompilerServices;

namespace FisherLab.Engine.Numerics;

/// <summary>
/// The structure of a symmetric matrix that is stored in tiles of 4 × 4, the lower triangle only: block row by block row the tiles that are not zero, the one on the
/// diagonal last. A tile that elimination fills counts as not zero. Entries of a tile are column-major: tiles side by side are one matrix of four rows.
/// </summary>
internal sealed class TilePlan
{
    /// <summary>Rows and columns of a tile.</summary>
    public const int Side = 4;

    /// <summary>Entries of a tile.</summary>
    public const int Entries = Side * Side;

    // Where the tiles are that are not zero, by block row; null in a dense plan, which computes everything: a load waits for every store under way to
    // an address that ends like its own, and while a matrix is factored these are many.
    private readonly int[]? firstTiles, columns;
    private readonly Place[][]? below;

    private TilePlan(int parameters)
    {
        Parameters = parameters;
        Blocks = (parameters + Side - 1) / Side;
    }

    private TilePlan(int parameters, bool[,] occupied) : this(parameters)
    {
        firstTiles = new int[Blocks + 1];
        var found = new List<int>();
        for (int i = 0; i < Blocks; i++)
        {
            for (int j = 0; j <= i; j++)
                if (j == i || occupied[i, j])
                    found.Add(j);
            firstTiles[i + 1] = found.Count;
        }

        columns = [.. found];
        below = [.. Enumerable.Range(0, Blocks).Select(FindBelow)];
    }

    /// <summary>D, the rows that count; the last block is filled up.</summary>
    public int Parameters { get; }

    /// <summary>Block rows.</summary>
    public int Blocks { get; }

    /// <summary>Rows with the filled-up ones.</summary>
    public int Rows => Blocks * Side;

    /// <summary>Whether the rows of block row i all count.</summary>
    public bool IsWhole(int i) => (i + 1) * Side <= Parameters;

    /// <summary>Entries of all tiles.</summary>
    public int Length => FirstTile(Blocks) * Entries;

    /// <summary>The tile of block row i that holds its first block column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FirstTile(int i) => firstTiles is null ? Triangle(i) : firstTiles[i];

    /// <summary>The tile on the diagonal of block row i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int DiagonalTile(int i) => FirstTile(i + 1) - 1;

    /// <summary>The block column of a tile in block row i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Column(int i, int tile) => columns is null ? tile - FirstTile(i) : columns[tile];

    /// <summary>How many tiles block column j has below the diagonal.</summary>
    public int CountBelow(int j) => below is null ? Blocks - j - 1 : below[j].Length;

    /// <summary>One of them.</summary>
    /// <param name="j">The block column.</param>
    /// <param name="n">Which, from above.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Place Below(int j, int n) => below is null ? new Place(j + 1 + n, j, FirstTile(j + 1 + n) + j, null) : below[j][n];

    /// <summary>Where entry (d, d) is stored.</summary>
    public int Diagonal(int d) => DiagonalTile(d / Side) * Entries + d % Side * (Side + 1);

    /// <summary>Where entry (i, j), j ≤ i, is stored.</summary>
    public int Offset(int i, int j)
    {
        int tile = FirstTile(i / Side) + (columns is null ? j / Side : Columns(i / Side).BinarySearch(j / Side));
        return tile * Entries + j % Side * Side + i % Side;
    }

    /// <summary>Every tile.</summary>
    /// <param name="parameters">D.</param>
    public static TilePlan Dense(int parameters) => new(parameters);

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
        return new TilePlan(parameters, filled);
    }

    // Tiles of that many whole block rows.
    private static int Triangle(int rows) => rows * (rows + 1) / 2;

    private ReadOnlySpan<int> Columns(int i) => columns.AsSpan(FirstTile(i), FirstTile(i + 1) - FirstTile(i));

    private Place[] FindBelow(int j) =>
    [
        .. Enumerable.Range(j + 1, Blocks - j - 1)
            .Select(i => (Row: i, Column: Columns(i).BinarySearch(j)))
            .Where(place => place.Column >= 0)
            .Select(place => new Place(place.Row, j, FirstTile(place.Row) + place.Column, FindRuns(place.Row, j))),
    ];

    // Both lists ascend.
    private Run[] FindRuns(int i, int j)
    {
        var runs = new List<Run>();
        ReadOnlySpan<int> ours = Columns(i), theirs = Columns(j);
        for (int p = 0, q = 0; q < theirs.Length - 1; q++)
        {
            while (ours[p] < theirs[q])
                p++;
            if (ours[p] > theirs[q])
                continue;
            int left = FirstTile(i) + p, above = FirstTile(j) + q;
            if (runs is [.., var last] && last.Left + last.Length == left && last.Above + last.Length == above)
                runs[^1] = last with { Length = last.Length + 1 };
            else
                runs.Add(new Run(left, above, 1));
        }

        return [.. runs];
    }

    /// <summary>A tile below the diagonal. With it are the products that elimination takes off it: of tiles (i, k) and (j, k), k &lt; j, where both are.</summary>
    /// <param name="I">Its block row.</param>
    /// <param name="J">Its block column.</param>
    /// <param name="Tile">Its number.</param>
    /// <param name="Runs">Products of tiles that lie side by side in both block rows; null where these are whole rows.</param>
    public readonly record struct Place(int I, int J, int Tile, Run[]? Runs)
    {
        /// <summary>How many runs there are.</summary>
        public int Count => Runs is null ? 1 : Runs.Length;

        /// <summary>One of them.</summary>
        public Run this[int n] => Runs is null ? new Run(Tile - J, Triangle(J), J) : Runs[n];
    }

    /// <summary>Tiles of two block rows in the same block columns, side by side in both.</summary>
    /// <param name="Left">The first tile in the lower row.</param>
    /// <param name="Above">The first tile in the upper row.</param>
    /// <param name="Length">How many.</param>
    public readonly record struct Run(int Left, int Above, int Length);
}
