namespace FisherLab.Engine.Datasets;

/// <summary>Chemical analyses of 178 wines; the class number is the regression target of Figure 5.</summary>
internal sealed class Wine : DatasetSource
{
    public override string Key => "wine";

    public override string Title => "Wine";

    public override string Origin => "Forina et al. (1988), UCI 109, as scikit-learn's load_wine";

    public override string Licence => "BSD-3-Clause (scikit-learn), CC BY 4.0 (UCI)";

    public override string Page => "https://archive.ics.uci.edu/dataset/109/wine";

    public override int Rows => 178;

    public override int Columns => 13;

    public override string Target => "class, 0, 1 or 2";

    public override string Content => "b82e68124184232c17e694bb646eb4a941da52f7cf3316e1120cdc5841dcfd09";

    public override string FileName => "wine.csv";

    private protected override Dataset Read(TextReader text) => ClassTableReader.Read(text);
}
