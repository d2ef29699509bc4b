namespace FisherLab.Engine.Problems;

/// <summary>Data, likelihood and prior: L(θ) = (1/N) Σ l(xₙ·θ, yₙ) + |θ|²/(2 τ² N).</summary>
public sealed class Problem
{
    /// <param name="matrix">X, row-major, N × D, bias included.</param>
    /// <param name="parameters">D.</param>
    /// <param name="targets">y, N.</param>
    /// <param name="likelihood">l.</param>
    /// <param name="prior">τ², or null.</param>
    public Problem(ReadOnlyMemory<double> matrix, int parameters, ReadOnlyMemory<double> targets, Likelihood likelihood, Prior? prior = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(matrix.Length, parameters * targets.Length);
        Matrix = matrix;
        Parameters = parameters;
        Targets = targets;
        Likelihood = likelihood;
        Prior = prior;
    }

    /// <summary>X, row-major, N × D.</summary>
    public ReadOnlyMemory<double> Matrix { get; }

    /// <summary>y, N.</summary>
    public ReadOnlyMemory<double> Targets { get; }

    /// <summary>N.</summary>
    public int Samples => Targets.Length;

    /// <summary>D.</summary>
    public int Parameters { get; }

    public Likelihood Likelihood { get; }

    public Prior? Prior { get; }
}
