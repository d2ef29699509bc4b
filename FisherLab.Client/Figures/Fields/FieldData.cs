using FisherLab.Engine.Catalog;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Minima;
using FisherLab.Engine.Problems;

namespace FisherLab.Client.Figures.Fields;

/// <summary>Points (x, y) that straight lines are fitted to, and the window in which the fits are looked at.</summary>
/// <param name="Key">In addresses.</param>
/// <param name="Title">For people.</param>
/// <param name="Formula">What the targets are.</param>
/// <param name="Window">Around the best fits.</param>
/// <param name="Inputs">x.</param>
/// <param name="Targets">y.</param>
public sealed record FieldData(string Key, string Title, string Formula, FieldWindow Window, double[] Inputs, double[] Targets)
{
    /// <summary>The key of a person's own points.</summary>
    public const string Pasted = "points";

    private const string Published = "figure-1";

    private static readonly (string Key, string Title, string Formula, FieldPoint Centre)[] Toys =
    [
        (Published, "Figure 1", "y = 2 + 2x + noise", new FieldPoint(2, 2)),
        ("figure-4-correct", "Table 3, correct model", "y = 1 + x + noise", new FieldPoint(1, 1)),
        ("figure-4-a", "Table 3 (A), noise too large", "y = 1 + x + noise of variance 4", new FieldPoint(1, 1)),
        ("figure-4-b", "Table 3 (B), no straight line", "y = 1 + x + x²/2 + noise", new FieldPoint(1.5, 1)),
    ];

    /// <summary>N.</summary>
    public int Samples => Targets.Length;

    /// <summary>What can be chosen: keys and titles.</summary>
    public static IReadOnlyList<(string Key, string Title)> Choices { get; } = [.. Toys.Select(toy => (toy.Key, toy.Title)), (Pasted, "Your own points")];

    /// <summary>A data set of the paper, drawn as it was run; Figure 1's for an unknown key.</summary>
    public static FieldData Of(string key)
    {
        (string known, string title, string formula, FieldPoint centre) = Toys.FirstOrDefault(toy => toy.Key == key) is { Key: not null } found ? found : Toys[0];
        Dataset drawn = Kinds.Datasets.Single(source => source.Key == known).LoadEmbedded();
        return new FieldData(known, title, formula, FieldWindow.Around(centre, 4, 3), drawn.Features.ToArray(), drawn.Targets.ToArray());
    }

    /// <summary>A person's own points: the window is as wide as the fits are uncertain, roughly.</summary>
    /// <param name="points">Three at least, with two different x.</param>
    public static FieldData Of(IReadOnlyList<(double X, double Y)> points)
    {
        double[] x = [.. points.Select(point => point.X)], y = [.. points.Select(point => point.Y)];
        FieldPoint best = FieldPoint.Of(LeastSquares.Minimum(new Problem(FieldProblem.Matrix(x), 2, y, new Gaussian())));
        double spread = Deviation(y) is var deviation and > 0 ? deviation : Math.Max(1, Math.Abs(y[0]));
        double right = Round(3 * spread), up = Round(3 * spread / Deviation(x));
        var centre = new FieldPoint(Math.Round(best.Intercept / right * 4) * right / 4, Math.Round(best.Slope / up * 4) * up / 4);
        return new FieldData(Pasted, "Your points", "pasted", FieldWindow.Around(centre, right, up), x, y);
    }

    private static double Deviation(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }

    // 1, 2, 3 or 5 times a power of ten, not below the value.
    private static double Round(double value)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return ((double[])[1, 2, 3, 5, 10]).First(digit => digit * power >= value || digit == 10) * power;
    }
}
