namespace FisherLab.Engine.Datasets;

/// <summary>Heating load of 768 buildings, with collinear features; Figure 5 of the paper.</summary>
internal sealed class Energy : DatasetSource
{
    public override string Key => "energy";

    public override string Title => "Energy efficiency";

    public override string Origin => "Tsanas and Xifara, UCI 242";

    public override string Licence => "CC BY 4.0";

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
