using System.Globalization;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>Table 2: what the classes of Figure 2 are drawn from.</summary>
internal sealed class Table2 : PaperItem
{
    private static readonly (string Name, ClassesToy AsRun, ClassesToy AsPrinted, string First, string Second)[] Models =
    [
        ("Correct model", new ClassesCorrectToy(), new PrintedClassesCorrectToy(), "N([1, 1], [2 0; 0 2])", "N([−1, −1], [2 0; 0 2])"),
        ("Misspecified (A)", new ClassesSpreadToy(), new PrintedClassesSpreadToy(), "N([1.5, 1.5], [3 0; 0 3])", "N([−1.5, −1.5], [1 0; 0 1])"),
        ("Misspecified (B)", new ClassesTiltedToy(), new PrintedClassesTiltedToy(), "N([−1, −1], [1.5 −0.9; −0.9 1.5])", "N([1, 1], [1.5 0.9; 0.9 1.5])"),
    ];

    public override string Id => "table-2";

    public override string Title => "Table 2";

    public override string Subject => "data sets of Figure 2";

    public override PaperTable Fill(Evidence evidence) => new(
        ["Model", "p(x | y = 0)", "p(x | y = 1)"],
        [
            .. Models.Select(model => (PaperCell[])
            [
                new("", model.Name),
                new(model.First, Text(evidence.Protocol == Protocol.AsRun ? model.AsRun : model.AsPrinted, 0)),
                new(model.Second, Text(evidence.Protocol == Protocol.AsRun ? model.AsRun : model.AsPrinted, 1)),
            ]),
        ]);

    private static string Text(ClassesToy toy, int target)
    {
        (double mean, double[,] c) = toy.Distribution(target);
        return $"N([{Text(mean)}, {Text(mean)}], [{Text(c[0, 0])} {Text(c[0, 1])}; {Text(c[1, 0])} {Text(c[1, 1])}])";
    }

    // Ten digits: roots that are squared again leave no trace.
    private static string Text(double number) => (Math.Round(number, 10) + 0.0).ToString("0.##########", CultureInfo.InvariantCulture).Replace('-', '−');
}
