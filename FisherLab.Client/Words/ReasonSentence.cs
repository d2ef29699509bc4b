using FisherLab.Engine.Reasons;

namespace FisherLab.Client.Words;

/// <summary>Why a run ended as it did, in one sentence with the numbers.</summary>
public static class ReasonSentence
{
    /// <param name="label">The method's short name.</param>
    /// <param name="iterations">Steps that a run may make.</param>
    /// <param name="reason">What decided.</param>
    public static string Of(string label, int iterations, Reason reason)
    {
        string Fact(string name, int digits = 3) => reason[name] is { } value ? Numbers.Prose(value, digits) : "not finite";
        string steps = Numbers.Count(iterations, "iteration");
        return reason.Kind switch
        {
            ReasonKind.Converged => $"The loss is within {Fact("floor", 2)} of L* = {Fact("optimum", 7)} from iteration {Fact("iteration")} on, which is as much as rounding and the certificate of L* can tell.",
            ReasonKind.RoundingPlateau => $"The loss stands still {Fact("gap")} above L* = {Fact("optimum", 7)}, {Fact("times")} times what is certain of L*: the rounding of the method's own arithmetic holds it there.",
            ReasonKind.StepTooLong => $"The step {Fact("stepSize")} is {Fact("times")} times longer than 2/λ_max = {Fact("limit")} of the {label} update at the start, so {Grows(reason)}{After(reason, steps)}.",
            ReasonKind.TooLongNearMinimum => $"Near the minimum 2/λ_max of the {label} update is {Fact("limit")}, and the step {Fact("stepSize")} is {Fact("times")} times longer, so whatever comes near is thrown back{After(reason, steps)}.",
            ReasonKind.Overshot => $"The step {Fact("stepSize")} is within 2/λ_max = {Fact("limit")} of the {label} update at the start, but a later point has more curvature for it: the loss was {Fact("loss")} at iteration {Fact("iteration")}.",
            ReasonKind.Singular => $"The curvature had no finite inverse at iteration {Fact("iteration")}: {Fact("independent")} of {Fact("parameters")} columns are linearly independent at the minimum, and nothing but the damping holds the rest.",
            ReasonKind.Saturated => $"Every probability lies at the clip of {Fact("clip")}, and {Fact("wrong")} of {Fact("samples", 6)} samples are on the wrong side, so the loss of {Fact("loss", 5)} does not feel a small move of the parameters.",
            ReasonKind.TooShort => $"The step {Fact("stepSize")} is too short: even the steepest direction loses only {Fact("contraction")} of its error a step, so about {Fact("needed")} iterations are needed and there were {Numbers.Count(iterations)}.",
            ReasonKind.Damped => $"The damping {Fact("damping")} is larger than the largest curvature {Fact("curvature")}, so the steepest direction loses only {Fact("contraction")} of its error a step: about {Fact("needed")} iterations are needed and there were {Numbers.Count(iterations)}.",
            ReasonKind.EmpiricalFisherInflated => $"At the start the empirical Fisher, with its squared scores, is at least {Fact("inflation")} times the Hessian, so a step {Fact("stepSize")} removes at most {Fact("contraction")} of the error: about {Fact("needed")} iterations are needed and there were {Numbers.Count(iterations)}.",
            ReasonKind.Separable => $"A direction separates some samples by class, so the loss has no minimum: it is {Fact("loss", 5)}, the last step changed what is left above the infimum by {Fact("last")} (relative), and the parameters grow without end.",
            ReasonKind.IllConditioned => $"The flattest direction loses only {Fact("contraction")} of its error a step, {Fact("ratio")} times less than the steepest, so about {Fact("needed")} iterations are needed and the loss ends {Fact("gap")} above L*.",
            _ => $"After {steps} the loss is {Fact("gap")} above L*, and the last step changed that by {Fact("last")} (relative).",
        };
    }

    // The growth is that of a fixed curvature; a run that did not diverge has left it.
    private static string Grows(Reason reason) =>
        reason["diverged"] == 1 && reason["growth"] is { } growth ? $"the error along the steepest direction grows {Numbers.Prose(growth, 3)}-fold a step" : "it overshoots along the steepest direction";

    private static string After(Reason reason, string steps) => reason["diverged"] == 1
        ? $", and the loss passed its bound at iteration {Numbers.Prose(reason["iteration"] ?? 0)}"
        : $"; after {steps} the loss is {Numbers.Prose(reason["loss"] ?? 0)}";
}
