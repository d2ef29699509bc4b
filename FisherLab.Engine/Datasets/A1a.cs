namespace FisherLab.Engine.Datasets;

/// <summary>Census records as 123 binary features; Figure 3 of the paper.</summary>
internal sealed class A1a : DatasetSource
{
    public override string Key => "a1a";

    public override string Title => "a1a (Adult)";

    public override string Origin => "Becker and Kohavi, UCI 2, as LIBSVM's a1a";

    public override string Licence => "CC BY 4.0";

    public override string Page => "https://www.csie.ntu.edu.tw/~cjlin/libsvmtools/datasets/binary.html";

    public override IReadOnlyList<string> Addresses =>
    [
        "https://www.csie.ntu.edu.tw/~cjlin/libsvmtools/datasets/binary/a1a",
    ];

    public override int Rows => 1605;

    public override int Columns => 123;

    public override string Target => "−1 and +1, read as 0 and 1";

    public override bool IsBinary => true;

    public override string Content => "a760cce8a83ec2ffa1b1fdaa3c3ec69d31b98ca6ca0a335f8898f8d254cde8f3";

    public override string FileName => "a1a.libsvm";

    private protected override Dataset Read(TextReader text) => LibsvmReader.Read(text, columns: 123);
}
