using System.Collections;

namespace FisherLab.Server.Features.Results;

/// <summary>An answer's two-dimensional array that is never built: each number is looked up while the answer is written.</summary>
/// <param name="columns">How many rows of numbers: step sizes, or blocks of them.</param>
/// <param name="rows">Numbers in each.</param>
/// <param name="value">By both indices.</param>
internal sealed class GridRows<T>(int columns, int rows, Func<int, int, T> value) : IReadOnlyList<IReadOnlyList<T>>
{
    public int Count => columns;

    public IReadOnlyList<T> this[int column] => [.. Enumerable.Range(0, rows).Select(row => value(column, row))];

    public IEnumerator<IReadOnlyList<T>> GetEnumerator()
    {
        for (int column = 0; column < columns; column++)
            yield return this[column];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
