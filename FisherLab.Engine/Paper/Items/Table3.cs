using System.Globalization;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>Table 3: what the targets of Figure 4 are drawn from.</summary>
internal sealed class Table3 : PaperItem
{
    private static readonly (string Name, RegressionToy AsRun, RegressionToy AsPrinted, string Target, string Noise)[] Models =
    [
        ("Correct model", new LineToy(), new PrintedLineToy(), "x + ε", "N(0, 1)"),
        ("Misspecified (A)", new NoisyLineToy(), new PrintedNoisyLineToy(), "x + ε", "N(0, 2)"),
        ("Misspecified (B)", new ParabolaToy(), new PrintedParabolaToy(), "x + ½ x² + ε", "N(0, 1)"),
    ];

    public override string Id => "table-3";

    public override string Title => "Table 3";

    public override string Subject => "data sets of Figure 4";

    public override PaperTable Fill(Evidence evidence) => new(
        ["Model", "y", "ε"],
        [
            .. Models.Select(model => (Model: model, Toy: evidence.Protocol == Protocol.AsRun ? model.AsRun : model.AsPrinted)).Select(row => (PaperCell[])
            [
                new("", row.Model.Name),
                new(row.Model.Target, Target(row.Toy)),
                new(row.Model.Noise, $"N(0, {Math.Round(row.Toy.Variance, 10).ToString(CultureInfo.InvariantCulture)})"),
            ]),
        ]);

    private static string Target(RegressionToy toy)
    {
        (double constant, double linear, double quadratic) = toy.Coefficients;
        string[] terms = [.. Term(constant, ""), .. Term(linear, "x"), .. Term(quadratic, "x²"), "ε"];
        return string.Join(" + ", terms);
    }

    private static string[] Term(double coefficient, string power) => coefficient switch
    {
        0 => [],
        1 when power.Length > 0 => [power],
        0.5 when power.Length > 0 => [$"½ {power}"],
        _ => [$"{coefficient.ToString(CultureInfo.InvariantCulture)} {power}".TrimEnd()],
    };
}
