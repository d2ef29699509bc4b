using System.Globalization;
using System.IO.Compression;

namespace FisherLab.Tests.Search;

/// <summary>One cell of a golden file; step size and damping by their indices on the published axes.</summary>
internal sealed record GoldenCell(string Method, int Step, int Damping, double FinalLoss, int Iterations, bool Reproducible);

/// <summary>Reference results of the published grid (see Golden/README.md).</summary>
internal static class GoldenGrid
{
    public static IReadOnlyList<GoldenCell> Read(string dataset)
    {
        using Stream file = typeof(GoldenGrid).Assembly.GetManifestResourceStream($"grid-{dataset}.csv.gz")!;
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        string header = text.ReadLine()!;
        Assert.Equal("method,log10_step_size,log10_damping,final_loss,iterations,outcome,reproducible", header);
        List<GoldenCell> cells = [];
        while (text.ReadLine() is { } line)
        {
            string[] fields = line.Split(',');
            cells.Add(new GoldenCell(
                fields[0],
                (int)Math.Round((Number(fields[1]) + 20) * 8),
                fields[2].Length == 0 ? 0 : (int)Math.Round((Number(fields[2]) + 10) * 2),
                Number(fields[3]),
                int.Parse(fields[4], CultureInfo.InvariantCulture),
                fields[6] == "yes"));
        }

        return cells;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
