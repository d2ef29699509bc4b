namespace FisherLab.Engine.Datasets;

/// <summary>Diagnostic breast-cancer data of 569 patients: what reproduces Figure 3 and Table 6 of the paper.</summary>
internal sealed class BreastCancer : DatasetSource
{
    public override string Key => "breast-cancer";

    public override string Title => "Breast cancer (WDBC)";

    public override string Origin => "Wolberg, Mangasarian and Street (1995), UCI 17, as scikit-learn's load_breast_cancer";

    public override string Licence => "BSD-3-Clause (scikit-learn), CC BY 4.0 (UCI)";

    public override string Page => "https://archive.ics.uci.edu/dataset/17/breast+cancer+wisconsin+diagnostic";

    public override int Rows => 569;

    public override int Columns => 30;

    public override string Target => "0 malignant, 1 benign";

    public override bool IsBinary => true;

    public override string Content => "cd1023f291f3233c8e9ee4350d504ff9e35a532fb73bf98bb9896ae76ad192e3";

    public override string FileName => "breast-cancer-wdbc.csv";

    private protected override Dataset Read(TextReader text) => ClassTableReader.Read(text);
}
