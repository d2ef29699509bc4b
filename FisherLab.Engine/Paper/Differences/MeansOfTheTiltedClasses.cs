using FisherLab.Engine.Datasets;
using FisherLab.Engine.Minima;

namespace FisherLab.Engine.Paper;

/// <summary>Row 4: which class of Table 2 (B) lies where.</summary>
internal sealed class MeansOfTheTiltedClasses : Difference
{
    private const string Key = "figure-2-b";

    public override int Number => 4;

    public override string Where => "Table 2, (B)";

    public override string Printed => "y = 0 has the mean (−1, −1) and the off-diagonal −0.9, y = 1 the mean (1, 1) and +0.9.";

    public override string AsRun => "The means are exchanged: y = 0 has the mean (1, 1) with −0.9, y = 1 the mean (−1, −1) with +0.9. Only so does the minimum lie in the figure's window.";

    public override IReadOnlyList<string> Items => ["figure-2", "table-2"];

    public override IReadOnlyList<Finding> Find(Evidence evidence)
    {
        if (evidence.Dataset($"{Key}-printed") is not { } printed || evidence.Dataset(Key) is not { } run)
            return [];
        return
        [
            new Finding("Class 0: average of the first feature", Average(printed), Average(run), null),
            new Finding("First parameter of the minimum; the figure's window is from −1 to −0.5", First(evidence, $"{Key}-printed"), First(evidence, Key), null),
            new Finding("Second parameter of the minimum; the window is the same", Second(evidence, $"{Key}-printed"), Second(evidence, Key), null),
        ];
    }

    // The first half of the samples is class 0.
    private static double Average(Dataset dataset)
    {
        double sum = 0;
        for (int n = 0; n < dataset.Rows / 2; n++)
            sum += dataset.Features.Span[2 * n];
        return sum / (dataset.Rows / 2);
    }

    private static double First(Evidence evidence, string key) => MinimumSearch.Find(ToyProblem.Classes(evidence, key)!).Theta[0];

    private static double Second(Evidence evidence, string key) => MinimumSearch.Find(ToyProblem.Classes(evidence, key)!).Theta[1];
}
