using FisherLab.Engine.Search;

namespace FisherLab.Engine.Jobs;

/// <summary>What a selection rule may be, in a spec and in a query alike.</summary>
public static class SelectionReader
{
    public const string ToleranceAllowed = "a number from 0 to 1";

    /// <summary>The rules' names.</summary>
    public static IReadOnlyList<string> Rules { get; } = ["finalLoss", "bestLoss"];

    public static bool Allows(double tolerance) => tolerance is >= 0 and <= 1;

    /// <summary>The rule of a name in <see cref="Rules"/>.</summary>
    public static SelectionBy By(string rule) => rule == "bestLoss" ? SelectionBy.BestLoss : SelectionBy.FinalLoss;

    /// <summary>The name of a rule.</summary>
    public static string Name(SelectionBy by) => by == SelectionBy.BestLoss ? "bestLoss" : "finalLoss";
}
