namespace FisherLab.Engine.Datasets;

/// <summary>Reads scikit-learn's tables: a first line with N, D and the class names, then D numbers and the class number a line.</summary>
internal static class ClassTableReader
{
    public static Dataset Read(TextReader text)
    {
        string[] first = (text.ReadLine() ?? "").Split(',');
        if (first.Length < 2 || !int.TryParse(first[1], out int columns))
            throw new DatasetFormatException(1, 0, "the first line must hold the number of rows, of columns, and the class names.");
        return ColumnsReader.Read(text, [.. Enumerable.Range(1, columns).Select(i => $"x{i}")], "class", line: 1);
    }
}
