namespace FisherLab.Engine.Datasets;

/// <summary>Median house values of 506 Boston tracts; Figures 3 and 6 of the paper.</summary>
internal sealed class BostonHousing : DatasetSource
{
    public override string Key => "boston";

    public override string Title => "Boston housing";

    public override string Origin => "Harrison and Rubinfeld (1978), as MASS::Boston";

    public override string Licence => "GPL-2 or GPL-3 (R package MASS)";

    public override string Page => "https://cran.r-project.org/package=MASS";

    public override int Rows => 506;

    public override int Columns => 13;

    public override string Target => "medv";

    public override string Content => "aac941ef63c5039e3fb51e2b09eeaab19ed47e4534e616afc9b59615ad881e39";

    public override string FileName => "boston.csv";

    private protected override Dataset Read(TextReader text) => CsvReader.Read(text, "medv");
}
