using System.Globalization;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>Table 4: shapes of the data sets. A shape is that of the data where they are here, else the one without which a file is not accepted.</summary>
internal sealed class Table4 : PaperItem
{
    private static readonly DatasetSource[] Sources =
        [new A1a(), new BreastCancer(), new BreastCancerOriginal(), new BostonHousing(), new Yacht(), new Powerplant(), new Wine(), new Energy()];

    // Text as it is printed, in the table's order.
    private static readonly (string Key, string Name, string Features, string Samples, string Type, string Figure)[] Printing =
    [
        ("a1a", "a1a", "1′605", "123", "Classification", "Fig. 3"),
        ("breast-cancer", "BreastCancer", "683", "10", "Classification", "Fig. 3"),
        ("boston", "Boston Housing", "506", "13", "Regression", "Fig. 3"),
        ("yacht", "Yacht Hydrodynamics", "308", "7", "Regression", "Fig. 5"),
        ("powerplant", "Powerplant", "9′568", "4", "Regression", "Fig. 5"),
        ("wine", "Wine", "178", "13", "Regression", "Fig. 5"),
        ("energy", "Energy", "768", "8", "Regression", "Fig. 5"),
    ];

    public override string Id => "table-4";

    public override string Title => "Table 4";

    public override string Subject => "data sets of Figures 3, 5 and 6";

    public override PaperTable Fill(Evidence evidence) => new(
        ["Dataset", "# Features", "# Samples", "Type", "Figure"],
        [
            .. Printing.Select(row => (Row: row, Job: PaperGrid.Of(row.Key, evidence.Protocol))).Select(row => (PaperCell[])
            [
                new("", row.Row.Name),
                new(row.Row.Features, Text(Shape(evidence, row.Job).Columns)),
                new(row.Row.Samples, Text(Shape(evidence, row.Job).Rows)),
                new(row.Row.Type, row.Job.Problem.Likelihood is Problems.Bernoulli ? "Classification" : "Regression"),
                new(row.Row.Figure, row.Job.Name!.Split(':')[0].Replace("Figure", "Fig.", StringComparison.Ordinal)),
            ]),
        ]);

    private static (int Rows, int Columns) Shape(Evidence evidence, JobSpec job)
    {
        if (evidence.Dataset(job.Problem.Dataset) is { } dataset)
            return (dataset.Rows, dataset.Columns);
        DatasetSource source = Sources.Single(source => source.Key == job.Problem.Dataset);
        return (source.Rows, source.Columns);
    }

    private static string Text(int number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '′');
}
