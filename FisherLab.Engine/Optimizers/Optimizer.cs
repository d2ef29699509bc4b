namespace FisherLab.Engine.Optimizers;

/// <summary>
/// An update rule θ ← θ − γ d: an immutable record of hyper-parameters, and a method that turns the gradient into the direction d.
/// </summary>
public abstract record Optimizer
{
    /// <summary>γ.</summary>
    [Knob("γ", ExcludesMinimum = true)]
    public double StepSize { get; init; }

    /// <summary>How many numbers of state a run carries from one iteration to the next; they start at zero and belong to the runner.</summary>
    /// <param name="parameters">D.</param>
    public virtual int StateLength(int parameters) => 0;

    /// <summary>d(θ), of length D.</summary>
    /// <param name="here">What is known at θ.</param>
    /// <param name="state">The run's state, to be read and renewed.</param>
    /// <param name="direction">Receives d.</param>
    public abstract void Direction(in Local here, Span<double> state, Span<double> direction);
}
