namespace FisherLab.Engine.Paper;

/// <summary>A line in the plane of two parameters.</summary>
/// <param name="X">Its corners' first coordinates.</param>
/// <param name="Y">As many second coordinates.</param>
public sealed record PlaneLine(IReadOnlyList<double> X, IReadOnlyList<double> Y)
{
    /// <summary>A closed line around a centre, its last corner the first.</summary>
    /// <param name="corners">How many differ.</param>
    /// <param name="at">The corner in the direction with this cosine and sine.</param>
    public static PlaneLine Closed(int corners, Func<double, double, (double X, double Y)> at)
    {
        (double X, double Y)[] line = [.. Enumerable.Range(0, corners + 1).Select(corner =>
        {
            (double sin, double cos) = Math.SinCos(2 * Math.PI * (corner % corners) / corners);
            return at(cos, sin);
        })];
        return new PlaneLine([.. line.Select(corner => corner.X)], [.. line.Select(corner => corner.Y)]);
    }

    /// <summary>A line drawn.</summary>
    /// <param name="id">Unique in its panel.</param>
    /// <param name="label">In a legend.</param>
    /// <param name="role">What it stands for.</param>
    public FigureMark Mark(string id, string label, FigureRole role) =>
        new() { Id = id, Label = label, Role = role, Shape = FigureShape.Line, X = X, Y = Y };
}
