using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Minima;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>
/// What Figures 2 and 4 share: three data sets, of which the model is right about one, each above the loss around its minimum with the ellipses of the Fisher
/// and of the empirical Fisher.
/// </summary>
internal abstract class MisspecificationFigure : PaperItem
{
    private const int Levels = 4;

    public sealed override IReadOnlyList<JobSpec> Jobs(Protocol protocol) => [FigureJob.Of(this, protocol, Spec(Sets[0].Key, protocol))];

    /// <summary>The data sets' keys as run, their titles, and the published windows of their parameters.</summary>
    private protected abstract IReadOnlyList<(string Key, string Title, FigureAxis First, FigureAxis Second)> Sets { get; }

    /// <summary>The problem on one of the data sets.</summary>
    private protected abstract ProblemSpec Spec(string key, Protocol protocol);

    /// <summary>The panel of the data alone.</summary>
    private protected abstract FigurePanel Samples(Dataset data, Minimum minimum);

    /// <summary>What is printed of one data set, beside what is found; none by default.</summary>
    private protected virtual IEnumerable<FigureNumber> Numbers(int set, string title, Problem problem, Minimum minimum, Protocol protocol) => [];

    /// <summary>Key of a data set under a protocol.</summary>
    private protected static string Key(string key, Protocol protocol) => protocol == Protocol.AsRun ? key : $"{key}-printed";

    public sealed override FigureData? Draw(Evidence evidence)
    {
        List<FigurePanel> data = [], parameters = [];
        List<FigureNumber> numbers = [];
        for (int set = 0; set < Sets.Count; set++)
        {
            (string key, string title, FigureAxis first, FigureAxis second) = Sets[set];
            if (evidence.Dataset(Key(key, evidence.Protocol)) is not { } samples)
                return null;
            Problem problem = Spec(key, evidence.Protocol).On(samples);
            double[] stopped = QuasiNewton.Find(problem);
            Minimum minimum = MinimumSearch.Polish(problem, stopped);
            double[,] fisher = CurvatureMatrix.Of(problem, evidence.Engine.Fisher, [.. minimum.Theta]);
            double[,] empirical = CurvatureMatrix.Of(problem, evidence.Engine.EmpiricalFisher, [.. minimum.Theta]);
            data.Add(Samples(samples, minimum) with { Id = $"data-{set + 1}", Title = title, Row = 0, Column = set });
            parameters.Add(Parameters(problem, minimum, (fisher, empirical), evidence.Protocol, (first, second)) with { Id = $"parameters-{set + 1}", Row = 1, Column = set });
            numbers.AddRange(Numbers(set, title, problem, minimum, evidence.Protocol));
            numbers.Add(new FigureNumber($"{title}: distance of the empirical Fisher from the Fisher, relative, Frobenius", null, Distance(fisher, empirical)));
            numbers.Add(new FigureNumber($"{title}: norm of the gradient where BFGS stops", null, QuasiNewton.GradientNorm(problem, stopped)));
        }

        return new FigureData(Id, [.. data, .. parameters], numbers);
    }

    private static FigurePanel Parameters(
        Problem problem, Minimum minimum, (double[,] Fisher, double[,] Empirical) matrices, Protocol protocol, (FigureAxis First, FigureAxis Second) published)
    {
        double radius = Ellipse.Radius(protocol, problem.Samples);
        PlaneLine fisher = Ellipse.Of(minimum.Theta, matrices.Fisher, radius), empirical = Ellipse.Of(minimum.Theta, matrices.Empirical, radius);
        (FigureAxis first, FigureAxis second) = protocol == Protocol.AsRun
            ? published
            : Around(published, fisher, empirical);
        var landscape = new Landscape(problem);
        double reach = (first.To - first.From) / 2;
        return new FigurePanel
        {
            Id = "",
            Title = "Loss and ellipses at the minimum",
            Row = 1,
            Column = 0,
            X = first,
            Y = second,
            Marks =
            [
                .. Enumerable.Range(1, Levels).Select(level => Equal(landscape, minimum, level * reach / Levels).Mark($"loss-{level}", "equal loss", FigureRole.Loss)),
                fisher.Mark("fisher", "Fisher", FigureRole.Fisher),
                empirical.Mark("empirical-fisher", "empirical Fisher", FigureRole.EmpiricalFisher),
                new FigureMark { Id = "minimum", Label = "minimum", Role = FigureRole.Minimum, Shape = FigureShape.Stars, X = [minimum.Theta[0]], Y = [minimum.Theta[1]] },
            ],
        };
    }

    // The line of equal loss through the point so far to the right of the minimum.
    private static PlaneLine Equal(Landscape landscape, Minimum minimum, double distance) => Contour.Of(
        landscape, minimum.Theta, landscape.Losses([new[] { minimum.Theta[0] + distance, minimum.Theta[1] }])[0], farthest: 100 * distance);

    // As printed the ellipses are larger, and elsewhere: a square window holds both with a margin.
    private static (FigureAxis First, FigureAxis Second) Around((FigureAxis First, FigureAxis Second) axes, PlaneLine fisher, PlaneLine empirical)
    {
        (double from, double to) first = Ends([.. fisher.X, .. empirical.X]), second = Ends([.. fisher.Y, .. empirical.Y]);
        double half = 0.65 * Math.Max(first.to - first.from, second.to - second.from);
        return (Centred(axes.First, first), Centred(axes.Second, second));

        FigureAxis Centred(FigureAxis axis, (double From, double To) ends) => axis with { From = (ends.From + ends.To) / 2 - half, To = (ends.From + ends.To) / 2 + half };
    }

    private static (double From, double To) Ends(IReadOnlyList<double> values) => (values.Min(), values.Max());

    private static double Distance(double[,] fisher, double[,] empirical)
    {
        double difference = 0, size = 0;
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++)
            {
                difference += (empirical[i, j] - fisher[i, j]) * (empirical[i, j] - fisher[i, j]);
                size += fisher[i, j] * fisher[i, j];
            }

        return Math.Sqrt(difference / size);
    }
}
