using FisherLab.Engine.Problems;
using FisherLab.Engine.Search;

namespace FisherLab.Benchmarks.Growth;

/// <summary>One point of a growth series.</summary>
/// <param name="Series">What grows.</param>
/// <param name="Line">Which problem and method; points of one line are joined.</param>
/// <param name="X">How much of it.</param>
/// <param name="Problem">Makes what is minimised; not measured.</param>
/// <param name="Method">The grid.</param>
/// <param name="Iterations">Steps a run.</param>
/// <param name="Threads">Of the engine.</param>
internal sealed record GrowthCase(
    string Series, string Line, double X, Func<Problem> Problem, MethodSpec Method, int Iterations, int Threads = 1)
{
    /// <summary>What the work is proportional to, or worse; threads do not change it.</summary>
    public double Size => Threads == 1 ? X : 1;
}
