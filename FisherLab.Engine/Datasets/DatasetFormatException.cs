namespace FisherLab.Engine.Datasets;

/// <summary>A file that is no data set: says where, what stands there, and what is allowed.</summary>
public sealed class DatasetFormatException : Exception
{
    /// <param name="line">Line of the file, from 1; 0 where the whole file is meant.</param>
    /// <param name="column">Field within the line, from 1; 0 where the whole line is meant.</param>
    /// <param name="reason">What is wrong and what is allowed.</param>
    public DatasetFormatException(int line, int column, string reason)
        : base((line, column) switch
        {
            (0, _) => reason,
            (_, 0) => $"Line {line}: {reason}",
            _ => $"Line {line}, column {column}: {reason}",
        })
    {
        Line = line;
        Column = column;
    }

    public int Line { get; }

    public int Column { get; }
}
