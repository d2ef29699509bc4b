namespace FisherLab.Server.Features.Exports;

/// <summary>A table of the booktabs package.</summary>
internal static class LatexTable
{
    /// <param name="caption">LaTeX.</param>
    /// <param name="label">Of the reference.</param>
    /// <param name="alignment">Such as "lrr".</param>
    /// <param name="heads">LaTeX, one a column.</param>
    /// <param name="rows">LaTeX, as many cells each.</param>
    public static string Of(string caption, string label, string alignment, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows) => $$"""
        % Needs \usepackage{booktabs}.
        \begin{table}
          \centering
          \caption{{{caption}}}
          \label{{{label}}}
          \begin{tabular}{{{alignment}}}
            \toprule
            {{Line(heads)}}
            \midrule
        {{string.Join('\n', rows.Select(row => $"    {Line(row)}"))}}
            \bottomrule
          \end{tabular}
        \end{table}

        """.ReplaceLineEndings("\n");

    private static string Line(IReadOnlyList<string> cells) => string.Join(" & ", cells) + @" \\";
}
