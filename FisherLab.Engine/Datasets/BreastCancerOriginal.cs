namespace FisherLab.Engine.Datasets;

/// <summary>The 683 x 10 data that Table 4 of the paper prints; the sample's ID is a feature, as in LIBSVM's file.</summary>
internal sealed class BreastCancerOriginal : DatasetSource
{
    public override string Key => "breast-cancer-original";

    public override string Title => "Breast cancer (original)";

    public override string Origin => "Wolberg and Mangasarian (1990), as MASS::biopsy, complete rows";

    public override string Licence => "GPL-2 or GPL-3 (R package MASS)";

    public override string Page => "https://archive.ics.uci.edu/dataset/15/breast+cancer+wisconsin+original";

    public override int Rows => 683;

    public override int Columns => 10;

    public override string Target => "class: 0 benign, 1 malignant";

    public override bool IsBinary => true;

    public override string Content => "d4ffe3d12b4563bd08ca2a87308c2d53e6e15ecce0a5cd8b45a56a767640a486";

    public override string FileName => "breast-cancer-original.csv";

    private protected override Dataset Read(TextReader text) => CsvReader.Read(text, "class", ["benign", "malignant"]);
}
