using FisherLab.Engine.Running;

namespace FisherLab.Client.Words;

/// <summary>An outcome in a word or two.</summary>
public static class OutcomeWord
{
    public static string Of(Outcome outcome, int? iterations) => outcome switch
    {
        Outcome.Finished => $"finished, {iterations}",
        Outcome.Diverged => $"diverged at {iterations}",
        Outcome.Singular => $"singular at {iterations}",
        Outcome.Cancelled => "not run",
        _ => "not yet run",
    };
}
