using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>The last directions of the runs in a batch. From their backward differences comes a guess at the next one: z + ∇z + ∇²z + ∇³z, the cubic through four.</summary>
/// <param name="parameters">Parameters that the path works on.</param>
/// <param name="lanes">Runs in the batch.</param>
internal sealed class PastDirections<L, V>(int parameters, int lanes) where L : struct, ILanes<V> where V : struct
{
    private readonly RunPast?[] runs = new RunPast[lanes];
    private readonly AlignedBuffer known = new(lanes);
    private readonly AlignedBuffer[] differences = [.. Enumerable.Range(0, RunPast.Orders).Select(_ => new AlignedBuffer(parameters * lanes))];

    /// <summary>What is remembered of the run in a lane besides its directions.</summary>
    public RunPast this[int lane] => runs[lane]!;

    public void Enter(int lane, RunState run)
    {
        RunPast past = run.Past ??= new RunPast(parameters);
        runs[lane] = past;
        known.Span[lane] = past.Known;
        for (int order = 0; order < RunPast.Orders; order++)
            for (int d = 0; d < parameters; d++)
                differences[order].Span[d * lanes + lane] = past.Differences[order * parameters + d];
    }

    public void Leave(int lane)
    {
        RunPast past = runs[lane]!;
        runs[lane] = null;
        past.Known = (int)known.Span[lane];
        for (int order = 0; order < RunPast.Orders; order++)
            for (int d = 0; d < parameters; d++)
                past.Differences[order * parameters + d] = differences[order].Span[d * lanes + lane];
    }

    /// <summary>Writes the guess at the next direction, D × lanes; zero where none is known.</summary>
    public void Extrapolate(Span<double> guess)
    {
        differences[0].Span.CopyTo(guess);
        for (int order = 1; order < RunPast.Orders; order++)
            for (int at = 0; at < parameters * lanes; at += L.Count)
                L.Store(L.Add(L.Load(in guess[at]), L.Load(in differences[order].Span[at])), ref guess[at]);
    }

    /// <summary>Takes the directions of this iteration, D × lanes.</summary>
    public void Add(ReadOnlySpan<double> directions)
    {
        for (int lane = 0; lane < lanes; lane += L.Count)
        {
            V count = L.Load(in known.Span[lane]);
            for (int d = 0; d < parameters; d++)
            {
                int at = d * lanes + lane;
                V next = L.Load(in directions[at]);
                for (int order = 0; order < RunPast.Orders; order++)
                {
                    ref double place = ref differences[order].Span[at];
                    V last = L.Load(in place);
                    L.Store(next, ref place);
                    next = L.Select(L.Less(L.Broadcast(order + 0.5), count), L.Subtract(next, last), L.Broadcast(0));
                }
            }

            L.Store(L.Min(L.Add(count, L.Broadcast(1)), L.Broadcast(RunPast.Orders)), ref known.Span[lane]);
        }

        foreach (RunPast? run in runs)
            if (run is { Pause: > 0 })
                run.Pause--;
    }
}
