using FisherLab.Engine.Running;

namespace FisherLab.Client.Figures.Fields;

/// <summary>The way of one method from one start.</summary>
/// <param name="Method">Which.</param>
/// <param name="Start">Index of the start.</param>
/// <param name="Path">What the engine computed.</param>
/// <param name="Asked">Steps that were asked for: fewer than a person wants while a start is dragged on a slow machine.</param>
public sealed record FieldWay(FieldMethod Method, int Start, ParameterPath Path, int Asked)
{
    // What was asked for last: a table asks many times a second.
    private (double Loss, int? Step)? arrival;

    /// <summary>The last step that was made.</summary>
    public int Last => Path.Losses.Count - 1;

    /// <summary>Where it is after some steps; at its end after more.</summary>
    public FieldPoint At(int step)
    {
        ReadOnlySpan<double> theta = Path.Points.Span.Slice(2 * Math.Min(step, Last), 2);
        return new FieldPoint(theta[1], theta[0]);
    }

    /// <summary>The first step after which the loss is not above a limit; null where there is none.</summary>
    public int? StepsUntil(double loss)
    {
        if (arrival is not { } known || known.Loss != loss)
            arrival = known = (loss, Search(loss));
        return known.Step;
    }

    private int? Search(double loss)
    {
        for (int step = 0; step <= Last; step++)
            if (Path.Losses[step] <= loss)
                return step;
        return null;
    }
}
