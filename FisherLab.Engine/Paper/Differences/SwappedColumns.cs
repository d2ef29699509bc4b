namespace FisherLab.Engine.Paper;

/// <summary>Row 7: the heads of Table 4.</summary>
internal sealed class SwappedColumns : Difference
{
    // As the table has them in its column of features.
    private static readonly (string Key, string Name, double Features)[] Printing =
    [
        ("a1a", "a1a", 1605), ("breast-cancer-original", "BreastCancer", 683), ("boston", "Boston", 506), ("yacht", "Yacht", 308),
        ("powerplant", "Powerplant", 9568), ("wine", "Wine", 178), ("energy", "Energy", 768),
    ];

    public override int Number => 7;

    public override string Where => "Table 4";

    public override string Printed => "The columns are headed features, samples.";

    public override string AsRun => "They are exchanged: what is printed under features is the number of samples.";

    public override IReadOnlyList<Finding> Find(Evidence evidence) =>
    [
        .. from row in Printing
           let dataset = evidence.Dataset(row.Key)
           where dataset is not null
           select new Finding($"{row.Name}: features", row.Features, dataset.Columns, null),
    ];
}
