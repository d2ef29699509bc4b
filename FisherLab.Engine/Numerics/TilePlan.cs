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

    private readonly int[] firstTiles, columns;
    private readonly Place[][] below;

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
        below = [.. Enumerable.Range(0, Blocks).Select(FindBelow)];
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

    /// <summary>The tiles of block column j below the diagonal, by row.</summary>
    public ReadOnlySpan<Place> Below(int j) => below[j];

    /// <summary>Where entry (d, d) is stored.</summary>
    public int Diagonal(int d) => DiagonalTile(d / Side) * Entries + d % Side * (Side + 1);

    /// <summary>Where entry (i, j), j ≤ i, is stored.</summary>
    public int Offset(int i, int j)
    {
        int block = i / Side;
        int position = Array.BinarySearch(columns, firstTiles[block], firstTiles[block + 1] - firstTiles[block], j / Side);
        return position * Entries + j % Side * Side + i % Side;
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

    private Place[] FindBelow(int j) =>
    [
        .. Enumerable.Range(j + 1, Blocks - j - 1)
            .Select(i => (Row: i, Column: Columns(i).BinarySearch(j)))
            .Where(place => place.Column >= 0)
            .Select(place => new Place(place.Row, firstTiles[place.Row] + place.Column, FindRuns(place.Row, j))),
    ];

    // Both lists ascend.
    private Run[] FindRuns(int i, int j)
    {
        var runs = new List<Run>();
        ReadOnlySpan<int> ours = Columns(i), theirs = Columns(j);
        for (int p = 0, q = 0; q < theirs.Length; q++)
        {
            while (ours[p] < theirs[q])
                p++;
            if (ours[p] > theirs[q])
                continue;
            int left = firstTiles[i] + p, above = firstTiles[j] + q;
            if (runs is [.., var last] && last.Left + last.Length == left && last.Above + last.Length == above)
                runs[^1] = last with { Length = last.Length + 1 };
            else
                runs.Add(new Run(left, above, 1));
        }

        return [.. runs];
    }

    /// <summary>A tile below the diagonal.</summary>
    /// <param name="Row">Its block row i.</param>
    /// <param name="Tile">Its number.</param>
    /// <param name="Runs">What elimination takes off it: with j its block column, tiles (i, k) times tiles (j, k), k &lt; j, where both are.</param>
    public readonly record struct Place(int Row, int Tile, Run[] Runs);

    /// <summary>Tiles of two block rows in the same block columns, side by side in both.</summary>
    /// <param name="Left">The first tile in the lower row.</param>
    /// <param name="Above">The first tile in the upper row.</param>
    /// <param name="Length">How many.</param>
    public readonly record struct Run(int Left, int Above, int Length);
}
