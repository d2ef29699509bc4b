namespace FisherLab.Server.Features.Exports;

/// <summary>A table to export: what its columns are is said once, whatever the format.</summary>
/// <param name="Columns">In their order.</param>
/// <param name="Rows">Read once, while they are written: a grid of millions of cells is never a table in memory.</param>
internal sealed record Table<TRow>(IReadOnlyList<Column<TRow>> Columns, IEnumerable<TRow> Rows);
