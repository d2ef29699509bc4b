using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>
/// Table 6, the selected step sizes and dampings as printed, in its order: 7 data sets × 3 methods, and the verdicts that are expected of each. All cells must
/// be exact or tied, but for three: EFGD's of Boston has a minus too many, that of BreastCancer depends on the order of summation even in the original
/// program, and of Powerplant's nothing is known beforehand.
/// </summary>
public static class Table6
{
    /// <summary>Its name in paths.</summary>
    public const string Id = "table-6";

    private static readonly Verdict[] Reproduced = [Verdict.Exact, Verdict.Tied];

    /// <summary>All 21.</summary>
    public static IReadOnlyList<PrintedCell> Cells { get; } =
    [
        .. On("boston", -5.250, (0.125, -10.0), (-1.250, -8.0), Verdict.Differs),
        .. On("breast-cancer", -5.125, (0.125, -10.0), (-1.250, -10.0), Verdict.Unstable),
        .. On("a1a", 0.250, (0.250, -10.0), (-0.375, -8.0), Reproduced),
        .. On("wine", -5.625, (0.000, -8.5), (-1.375, -6.0), Reproduced),
        .. On("energy", -5.500, (0.000, -7.5), (0.875, -3.0), Reproduced),
        .. On("powerplant", -5.750, (-0.625, -8.0), (3.375, -1.0), Enum.GetValues<Verdict>()),
        .. On("yacht", -1.500, (-0.750, -7.5), (1.625, -6.5), Reproduced),
    ];

    /// <summary>The data sets' keys as run, in the order of the table.</summary>
    public static IReadOnlyList<string> Datasets { get; } = [.. Cells.Select(cell => cell.Dataset).Distinct()];

    /// <summary>The data set, as run, whose search a job is; null for any other job.</summary>
    /// <param name="job">What was asked.</param>
    /// <param name="protocol">Under which settings.</param>
    public static string? DatasetOf(JobSpec job, Protocol protocol) => job.Kind != JobKind.GridSearch
        ? null
        : Datasets.FirstOrDefault(dataset => PaperGrid.Of(dataset, protocol).Problem == job.Problem);

    /// <summary>The cell whose run the figures draw: the printed one, but as run EFGD's of Boston without the minus sign, which is a misprint.</summary>
    /// <param name="dataset">Key of the data set as run.</param>
    /// <param name="method">Id of the method.</param>
    /// <param name="protocol">Which settings.</param>
    public static PrintedCell Drawn(string dataset, string method, Protocol protocol)
    {
        PrintedCell printed = Cells.Single(cell => cell.Dataset == dataset && cell.Method == method);
        return protocol == Protocol.AsRun && dataset == "boston" && method == "empiricalFisherDescent"
            ? printed with { Log10StepSize = -printed.Log10StepSize }
            : printed;
    }

    private static PrintedCell[] On(string dataset, double gd, (double StepSize, double Damping) ngd, (double StepSize, double Damping) efgd, params Verdict[] expected) =>
    [
        new(Id, dataset, "gradientDescent", gd, null, Reproduced),
        new(Id, dataset, "naturalGradientDescent", ngd.StepSize, ngd.Damping, Reproduced),
        new(Id, dataset, "empiricalFisherDescent", efgd.StepSize, efgd.Damping, expected),
    ];
}
