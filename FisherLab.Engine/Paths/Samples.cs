using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>
/// The design matrix in the form that suits it, with the three products that a logistic batch needs. Immutable, shared by threads. Every table of
/// vectors that goes in has <see cref="Spare"/> rows of zeros at its end, a table of samples <see cref="Room"/> before them.
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

    /// <summary>Rows of working space that a table of samples has behind the samples.</summary>
    public virtual int Room => 0;

    /// <summary>Rows of a table of samples.</summary>
    public int TableRows => Count + Room + Spare;

    /// <summary>Numbers of working space that <see cref="Gram"/> wants, a lane.</summary>
    public abstract int Scratch { get; }

    /// <summary>How many products of a curvature matrix with a vector cost less than the matrix and its factor; 0 where so few are not worth an attempt.</summary>
    public abstract int MostProducts { get; }

    /// <summary>Whether another copy of X does no harm.</summary>
    public bool IsSmall => (long)Count * Columns.Length <= 1 << 22;

    /// <summary>Whether a curvature matrix is made from chosen samples alone at a cost that is as much smaller.</summary>
    public virtual bool PicksRows => false;

    /// <summary>X in rows, filled up with columns of zeros to a multiple of eight; where <see cref="PicksRows"/>.</summary>
    public virtual AlignedBuffer PaddedRows => throw new NotSupportedException();

    /// <summary>f = X θ for every lane.</summary>
    /// <param name="parameters">θ, plan rows × lanes.</param>
    /// <param name="predictors">Receives f, N × lanes; what is behind N may be overwritten.</param>
    /// <param name="lanes">Runs in the batch.</param>
    /// <param name="used">The first of them that count, whole vectors.</param>
    public abstract void Predict<L, V>(ReadOnlySpan<double> parameters, Span<double> predictors, int lanes, int used) where L : struct, ILanes<V> where V : struct;

    /// <summary>g = Xᵀ s for every lane.</summary>
    /// <param name="scores">s, N × lanes; what is behind N may be overwritten.</param>
    /// <param name="sums">Receives g, plan rows × lanes.</param>
    /// <param name="lanes">Runs in the batch.</param>
    /// <param name="used">The first of them that count, whole vectors.</param>
    public abstract void Transpose<L, V>(Span<double> scores, Span<double> sums, int lanes, int used) where L : struct, ILanes<V> where V : struct;

    /// <summary>C = Xᵀ diag(w) X for every lane.</summary>
    /// <param name="weights">w, N × lanes; what is behind N may be overwritten.</param>
    /// <param name="tiles">Receives C: for one vector of runs after the other the plan's tiles.</param>
    /// <param name="lanes">Runs in the batch.</param>
    /// <param name="used">The first of them that count, whole vectors.</param>
    /// <param name="scratch">Working space.</param>
    public abstract void Gram<L, V>(Span<double> weights, Span<double> tiles, int lanes, int used, Span<double> scratch)
        where L : struct, ILanes<V> where V : struct;
}
