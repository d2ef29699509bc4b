namespace FisherLab.Engine.Paper;

/// <summary>A table of settings or shapes: what is printed, cell by cell, beside what is so here.</summary>
/// <param name="Columns">Its heads.</param>
/// <param name="Rows">As many cells each.</param>
public sealed record PaperTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<PaperCell>> Rows);

/// <summary>A cell.</summary>
/// <param name="Printed">As in the paper; empty for a cell that only names its row.</param>
/// <param name="Here">As it is here; equal where the paper is right.</param>
public sealed record PaperCell(string Printed, string Here)
{
    public bool Agrees => Printed.Length == 0 || Printed == Here;
}
