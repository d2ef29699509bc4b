namespace FisherLab.Engine.Paper;

/// <summary>Row 13: how many features Yacht has.</summary>
internal sealed class YachtFeatures : Difference
{
    public override int Number => 13;

    public override string Where => "Table 4, Yacht";

    public override string Printed => "Yacht has 7 features.";

    public override string AsRun => "It has 6; the seventh column of its file is the target.";

    public override IReadOnlyList<Finding> Find(Evidence evidence) =>
        evidence.Dataset("yacht") is { } dataset ? [new Finding("Yacht: features", 7, dataset.Columns, null)] : [];
}
