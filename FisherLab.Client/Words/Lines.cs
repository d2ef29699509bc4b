namespace FisherLab.Client.Words;

/// <summary>Breaks a text into lines.</summary>
public static class Lines
{
    /// <summary>At spaces, so that no line has more characters than these where that is possible.</summary>
    public static IReadOnlyList<string> Of(string text, int most)
    {
        var lines = new List<string>();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= most)
                lines[^1] += $" {word}";
            else
                lines.Add(word);
        }

        return lines;
    }
}
