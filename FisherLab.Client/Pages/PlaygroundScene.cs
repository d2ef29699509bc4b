using FisherLab.Client.Figures.Fields;

namespace FisherLab.Client.Pages;

/// <summary>
/// Everything that the engine has computed for the playground. What changed last is computed at once, the ways from the start that is looked at first; the rest
/// follows between the browser's frames, and never what is out of date is drawn.
/// </summary>
/// <param name="clock">Tells how long a step of work took.</param>
public sealed class PlaygroundScene(TimeProvider clock)
{
    // Milliseconds: what a frame of a thirtieth of a second leaves beside the browser's own work, and when there is time for twice as many steps; how long other
    // work may hold the browser; how often numbers follow a drag.
    private const double Frame = 21, Ample = 9, Breath = 20, Telling = 100;

    private const int LongestDrag = 2000, ShortestDrag = 125;

    private readonly FieldWay?[,] ways = new FieldWay?[FieldMethod.All.Count, 4];
    private readonly Dictionary<string, FieldArrows> arrows = [];
    private FieldSettings settings = new();
    private IReadOnlyList<FieldMethod> methods = FieldMethod.All;
    private int work, dragged = LongestDrag, slow;
    private long told;

    /// <summary>Ways or starts are others than before.</summary>
    public event Action? Changed;

    /// <summary>What is said of them is, too: not at every frame while a start is dragged.</summary>
    public event Action? Told;

    public FieldProblem Problem { get; private set; } = null!;

    public IReadOnlyList<FieldPoint> Starts { get; private set; } = [];

    /// <summary>Index of the start that is looked at.</summary>
    public int Chosen { get; private set; }

    /// <summary>Steps that a way is to have.</summary>
    public int Steps => settings.Steps;

    /// <summary>Steps that are drawn.</summary>
    public int Until { get; private set; }

    /// <summary>Whether a start is being moved, and so only its ways are computed.</summary>
    public bool IsDragging { get; private set; }

    /// <summary>Steps that are computed of a way while its start is dragged: as many as leave 30 frames a second.</summary>
    public int DragSteps => Math.Min(dragged, settings.Steps);

    /// <summary>The way of a method from a start, if it has been computed.</summary>
    public FieldWay? Way(FieldMethod method, int start) => ways[Index(method), start];

    /// <summary>The ways from the start that is looked at, as far as they have been computed.</summary>
    public IReadOnlyList<FieldWay> Looked => [.. methods.Select(method => Way(method, Chosen)).OfType<FieldWay>()];

    /// <summary>Where a method would go.</summary>
    public FieldArrows Arrows(FieldMethod method)
    {
        if (!arrows.TryGetValue(method.Key, out FieldArrows? known))
            arrows[method.Key] = known = FieldArrows.Of(Problem, method.At(settings.StepSize, settings.Damping));
        return known;
    }

    /// <summary>Takes over a view, and computes what it needs.</summary>
    public Task Take(PlaygroundView view)
    {
        FieldSettings before = settings;
        settings = view.Settings;
        methods = view.Methods;
        Chosen = view.Chosen;
        Until = Math.Min(view.At ?? int.MaxValue, settings.Steps);
        bool other = Problem is null || (before.Data, before.Points) != (settings.Data, settings.Points);
        FieldData data = other ? settings.Load() : Problem!.Data;
        if (other || before.Samples != settings.Samples || before.PriorVariance != settings.PriorVariance)
            Problem = new FieldProblem(data, settings.SamplesOf(data), settings.PriorVariance);
        if (other || before with { Steps = settings.Steps, Log10StepSize = settings.Log10StepSize } != settings)
            arrows.Clear();
        if (other || before != settings)
            Array.Clear(ways);
        IReadOnlyList<FieldPoint> starts = view.Starts.Count == 4 ? [.. view.Starts.Select(data.Window.Clamp)] : data.Window.Starts;
        for (int start = 0; start < 4; start++)
            if (Starts.Count == 4 && Starts[start] != starts[start])
                Forget(start);
        Starts = starts;
        return Complete();
    }

    /// <summary>Moves a start, and computes its ways at once: as many steps as there is time for.</summary>
    public void Drag(int start, FieldPoint to)
    {
        work++;
        (IsDragging, Chosen) = (true, start);
        Starts = [.. Starts.Select((point, i) => i == start ? Problem.Data.Window.Clamp(to) : point)];
        Forget(start);
        long began = clock.GetTimestamp();
        foreach (FieldMethod method in methods)
            Compute(method, start, DragSteps);
        Changed?.Invoke();
        Pace(clock.GetElapsedTime(began).TotalMilliseconds);
        if (clock.GetElapsedTime(told).TotalMilliseconds > Telling)
            Tell();
    }

    /// <summary>A start was let go: the rest of its ways is computed.</summary>
    public Task Drop()
    {
        IsDragging = false;
        return Complete();
    }

    /// <summary>Draws so many steps of every way.</summary>
    public void Seek(int step)
    {
        Until = Math.Clamp(step, 0, settings.Steps);
        Changed?.Invoke();
        Tell();
    }

    private async Task Complete()
    {
        int mine = ++work;
        long breath = clock.GetTimestamp();
        foreach (int start in Enumerable.Range(0, 4).OrderBy(start => start == Chosen ? -1 : start))
            foreach (FieldMethod method in methods.Where(method => Way(method, start)?.Asked != settings.Steps))
            {
                if (clock.GetElapsedTime(breath).TotalMilliseconds > Breath)
                {
                    Changed?.Invoke();
                    Tell();
                    await Task.Delay(1);
                    if (mine != work)
                        return;
                    breath = clock.GetTimestamp();
                }

                Compute(method, start, settings.Steps);
            }

        Changed?.Invoke();
        Tell();
    }

    private void Compute(FieldMethod method, int start, int steps) => ways[Index(method), start] = new FieldWay(
        method, start, Problem.Landscape.Trace(method.At(settings.StepSize, settings.Damping), steps, [Starts[start].Theta])[0], steps);

    private void Tell()
    {
        told = clock.GetTimestamp();
        Told?.Invoke();
    }

    private void Forget(int start)
    {
        for (int method = 0; method < FieldMethod.All.Count; method++)
            ways[method, start] = null;
    }

    // Two slow frames, and half the steps are computed; when there is time for twice as many, they are.
    private void Pace(double milliseconds)
    {
        slow = milliseconds > Frame ? slow + 1 : 0;
        if (slow == 2)
            (dragged, slow) = (Math.Max(ShortestDrag, DragSteps / 2), 0);
        else if (milliseconds < Ample)
            dragged = Math.Min(LongestDrag, 2 * dragged);
    }

    private static int Index(FieldMethod method) => FieldMethod.All.TakeWhile(other => other != method).Count();
}
