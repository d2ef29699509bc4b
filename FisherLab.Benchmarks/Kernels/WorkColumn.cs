using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace FisherLab.Benchmarks.Kernels;

/// <summary>A column that is worked out from mean time and known work.</summary>
internal sealed class WorkColumn(string name, string legend, Func<Summary, BenchmarkCase, string> value) : IColumn
{
    public static WorkColumn Rate { get; } =
        new("GMAC/s", "1e9 multiply-adds of the formula a second", (summary, one) => WorkRate.Of(summary, one).ToString("F1"));

    public static WorkColumn Share { get; } =
        new("Share", "part of the multiply-add peak measured in this run", (summary, one) => WorkRate.Share(summary, one).ToString("P0"));

    public string Id => name;

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => legend;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => value(summary, benchmarkCase);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
