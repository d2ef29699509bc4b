using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>
/// The design matrix in the form that suits it, with the three products that a logistic batch needs. Immutable, shared by threads. Every table of
/// vectors that goes in has <see cref="Spare"/> rows of zeros at its end, and a table of samples room for twice as many.
/// </summary>
internal abstract class Samples
{
    /// <summary>Rows of zeros that a table has in the end: lists are filled up with one, panels with the others.</summary>
    public const int Spare = PackedMatrix.Panel;

    /// <summary>N.</summary>
    public abstract int Count { get; }

    /// <summary>The problem's columns in the order in which they are worked on; a column without entries is left out.</summary>
    public abstract int[] Columns { get; }

    /// <summary>Structure of the curvature matrices.</summary>
    public abstract TilePlan Plan { get; }

    /// <summary>How many vectors of runs are best worked on together.</summary>
    public abstract int Vectors { get; }

    /// <summary>Numbers of working space that <see cref="Gram"/> wants, a lane.</summary>
    public abstract int Scratch { get; }

    /// <summary>f = X θ for every lane.</summary>
    /// <param name="parameters">θ, plan rows × lanes.</param>
    /// <param name="predictors">Receives f, N × lanes; what is behind N may be overwritten.</param>
    /// <param name="lanes">Runs in the batch.</param>
    public abstract void Predict<L, V>(ReadOnlySpan<double> parameters, Span<double> predictors, int lanes) where L : struct, ILanes<V> where V : struct;

    /// <summary>g = Xᵀ s for every lane.</summary>
    /// <param name="scores">s, N × lanes; what is behind N may be overwritten.</param>
    /// <param name="sums">Receives g, plan rows × lanes.</param>
    /// <param name="lanes">Runs in the batch.</param>
    public abstract void Transpose<L, V>(Span<double> scores, Span<double> sums, int lanes) where L : struct, ILanes<V> where V : struct;

    /// <summary>C = Xᵀ diag(w) X for every lane.</summary>
    /// <param name="weights">w, N × lanes; what is behind N may be overwritten.</param>
    /// <param name="tiles">Receives C: for one vector of runs after the other the plan's tiles.</param>
    /// <param name="lanes">Runs in the batch.</param>
    /// <param name="scratch">Working space.</param>
    public abstract void Gram<L, V>(Span<double> weights, Span<double> tiles, int lanes, Span<double> scratch) where L : struct, ILanes<V> where V : struct;
}
