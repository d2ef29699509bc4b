using System.Text.Json;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Minima;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Problems;

namespace FisherLab.Tests.Paper;

/// <summary>Figures 1, 2 and 4 as they were run, against the golden numbers: samples to the last bit, the rest to 1e-9 of the largest entry.</summary>
public sealed class GoldenToyTests
{
    private static readonly JsonDocument Golden = Load();
    private static readonly Prior Prior = new(0.1, InEmpiricalFisher: false);

    private static JsonDocument Load()
    {
        using Stream file = typeof(GoldenToyTests).Assembly.GetManifestResourceStream("figures-1-2-4.json")!;
        return JsonDocument.Parse(file);
    }

    private static Dataset Toy(string key) => Kinds.Datasets.Single(source => source.Key == key).LoadEmbedded();

    [Theory]
    [InlineData("figure2_logistic", "correct", "figure-2-correct")]
    [InlineData("figure2_logistic", "misspecified_a", "figure-2-a")]
    [InlineData("figure2_logistic", "misspecified_b", "figure-2-b")]
    [InlineData("figure4_linear", "correct", "figure-4-correct")]
    [InlineData("figure4_linear", "misspecified_a", "figure-4-a")]
    [InlineData("figure4_linear", "misspecified_b", "figure-4-b")]
    public void SamplesMinimaAndCurvaturesAreThePublishedOnes(string figure, string name, string key)
    {
        JsonElement golden = Golden.RootElement.GetProperty(figure).GetProperty(name);
        Dataset toy = Toy(key);
        bool linear = figure == "figure4_linear";
        double[] Row(int n) => linear ? [toy.Features.Span[n], 1, toy.Targets.Span[n]] : [toy.Features.Span[2 * n], toy.Features.Span[2 * n + 1], toy.Targets.Span[n]];
        Assert.Equal(Numbers(golden.GetProperty("first_rows")[0]), Row(0));
        Assert.Equal(Numbers(golden.GetProperty("first_rows")[2]), Row(2));
        Assert.Equal(Numbers(golden.GetProperty("last_row")), Row(999));

        Problem problem = new ProblemSpec
        {
            Dataset = key,
            Likelihood = linear ? new Gaussian() : new Bernoulli { Clip = null },
            Bias = linear,
            Prior = linear ? Prior : null,
        }.On(toy);
        Minimum minimum = MinimumSearch.Find(problem);
        Near(Numbers(golden.GetProperty("theta_star")), minimum.Theta);
        Near([golden.GetProperty("loss").GetDouble()], [minimum.Loss]);
        Near(Matrix(golden.GetProperty("hessian_including_prior")), CurvatureMatrix.Of(problem, new Fisher(), [.. minimum.Theta]));
        if (golden.TryGetProperty("scipyBfgs", out JsonElement drawn))
        {
            // Where SciPy's BFGS stopped, which is what was drawn; MathNet's stops elsewhere, as near.
            double[] stopped = QuasiNewton.Find(problem);
            foreach ((double theirs, double ours) in Numbers(drawn.GetProperty("theta_star")).Zip(stopped))
                Assert.Equal(theirs, ours, 1e-4);
            foreach (var (matrix, curvature) in (((string, Curvature)[])[("fisher", new Fisher()), ("empirical_fisher", new EmpiricalFisher())]))
                foreach ((double published, double ours) in Matrix(drawn.GetProperty(matrix)).Zip(CurvatureMatrix.Of(problem, curvature, stopped).Cast<double>()))
                    Assert.Equal(published, ours, 1e-4);
        }

        Near(Matrix(golden.GetProperty("empirical_fisher")), CurvatureMatrix.Of(problem, new EmpiricalFisher(), [.. minimum.Theta]));
    }

    [Fact]
    public void TheFieldAndTheWaysOfFigure1AreThePublishedOnes()
    {
        JsonElement golden = Golden.RootElement.GetProperty("figure1_vector_field");
        Dataset toy = Toy("figure-1");
        Assert.Equal(Numbers(golden.GetProperty("first_rows")[2]), new[] { 1, toy.Features.Span[2], toy.Targets.Span[2] });
        Assert.Equal(golden.GetProperty("sum_y").GetDouble(), toy.Targets.ToArray().Sum(), 1e-9);

        Problem problem = new ProblemSpec { Dataset = "figure-1", Likelihood = new Gaussian(), Prior = Prior }.On(toy);
        int[] snapshots = [.. golden.GetProperty("snapshots_at").EnumerateArray().Select(at => at.GetInt32())];
        foreach ((string name, Optimizer method, double scale) in ((string, Optimizer, double)[])
            [
                ("GD", new GradientDescent(), 1.0 / 3),
                ("NGD", new NaturalGradientDescent { Damping = 1e-8 }, 1),
                ("EF", new EmpiricalFisherDescent { Damping = 1e-8 }, 3),
            ])
        {
            var field = VectorField.Of(
                problem, method with { StepSize = 1e-3 * scale }, scale, VectorField.Even(-1, 5, 15),
                [new[] { 4.5, 2.0 }, new[] { 0.0, 1.0 }, new[] { 3.0, 4.5 }, new[] { 3.0, -0.5 }], 49_999);
            for (int start = 0; start < 4; start++)
                for (int s = 0; s < snapshots.Length; s++)
                    Near(Numbers(golden.GetProperty("trajectories").GetProperty($"{name}_{start}")[s]), Turned(field.Ways[start].Points.Slice(2 * snapshots[s], 2).Span));
            foreach (JsonProperty sample in golden.GetProperty("field_samples").GetProperty(name).EnumerateObject())
            {
                int[] at = [.. sample.Name.Split(',').Select(int.Parse)];
                (double slope, double intercept) = field.Arrows[at[1] * 15 + at[0]];
                Near(Numbers(sample.Value), [intercept, slope]);
            }
        }
    }

    // The golden parameters are (intercept, slope); ours have the bias last.
    private static double[] Turned(ReadOnlySpan<double> theta) => [theta[1], theta[0]];

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    private static double[] Matrix(JsonElement rows) => [.. rows.EnumerateArray().SelectMany(Numbers)];

    private static void Near(double[] golden, double[,] ours) => Near(golden, [.. ours.Cast<double>()]);

    private static void Near(double[] golden, IReadOnlyList<double> ours)
    {
        double largest = golden.Max(Math.Abs);
        for (int i = 0; i < golden.Length; i++)
            Assert.Equal(golden[i], ours[i], 1e-9 * largest);
    }
}
