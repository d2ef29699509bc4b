using System.Text;

namespace FisherLab.Engine.Datasets;

/// <summary>Reads a text line by line and refuses one that is too long before it is whole: a file without line ends would else take all the memory.</summary>
/// <param name="text">The file.</param>
/// <param name="longest">Characters that a line may have.</param>
internal sealed class LineReader(TextReader text, int longest)
{
    private readonly char[] buffer = new char[8192];
    private int at, filled;
    private bool afterReturn;

    /// <summary>The number of the line read last, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The next line without its end, \n, \r\n or \r; null after the last.</summary>
    /// <exception cref="DatasetFormatException">The line is too long.</exception>
    public string? Next()
    {
        var line = new StringBuilder();
        bool any = false;
        while (at < filled || Fill())
        {
            if (afterReturn)
            {
                afterReturn = false;
                if (buffer[at] == '\n')
                {
                    at++;
                    continue;
                }
            }

            any = true;
            ReadOnlySpan<char> rest = buffer.AsSpan(at, filled - at);
            int end = rest.IndexOfAny('\n', '\r');
            line.Append(end < 0 ? rest : rest[..end]);
            if (line.Length > longest)
                throw new DatasetFormatException(Line + 1, 0, $"the line has more than {longest:N0} characters.");
            at = end < 0 ? filled : at + end + 1;
            if (end < 0)
                continue;
            afterReturn = rest[end] == '\r';
            break;
        }

        if (!any)
            return null;
        Line++;
        return line.ToString();
    }

    private bool Fill()
    {
        (at, filled) = (0, text.Read(buffer, 0, buffer.Length));
        return filled > 0;
    }
}
