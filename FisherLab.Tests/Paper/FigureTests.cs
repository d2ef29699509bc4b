using System.Text.Json;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;

namespace FisherLab.Tests.Paper;

/// <summary>What the figures draw, against the golden numbers and against what must hold of any figure.</summary>
public sealed class FigureTests
{
    private static readonly ClaimEvidence AsRun = On(Protocol.AsRun, "boston", "wine");

    // Starts of Figure 6 are few runs; whole grids are searched of the named data sets alone.
    private static ClaimEvidence On(Protocol protocol, params string[] grids) => new(
        protocol, find: job => job.Kind == JobKind.Optimization || grids.Contains(Table6.DatasetOf(job, protocol)) ? PaperSearches.Of(job) : null);

    private static JsonDocument Golden(string name)
    {
        using Stream file = typeof(FigureTests).Assembly.GetManifestResourceStream(name)!;
        return JsonDocument.Parse(file);
    }

    public static TheoryData<string, Protocol> Drawn => [.. from item in PaperItems.All where item.Id.StartsWith("figure", StringComparison.Ordinal) from protocol in Enum.GetValues<Protocol>() select (item.Id, protocol)];

    [Theory]
    [MemberData(nameof(Drawn))]
    public void EveryMarkHasAsManyCoordinatesOnBothAxesAndEveryPanelHasMarksOrAReason(string item, Protocol protocol)
    {
        FigureData figure = PaperItems.Find(item)!.Draw(protocol == Protocol.AsRun ? AsRun : On(protocol))!;
        Assert.Equal(item, figure.Item);
        Assert.Equal(figure.Panels.Count, figure.Panels.Select(panel => panel.Id).Distinct().Count());
        foreach (FigurePanel panel in figure.Panels)
        {
            Assert.True(panel.Marks.Count > 0 == panel.Missing is null, panel.Id);
            Assert.True(panel.X.From < panel.X.To && panel.Y.From < panel.Y.To && (!panel.Y.IsLogarithmic || panel.Y.From > 0), panel.Id);
            Assert.Equal(panel.Marks.Count, panel.Marks.Select(mark => mark.Id).Distinct().Count());
            foreach (FigureMark mark in panel.Marks)
            {
                Assert.Equal(mark.X.Count, mark.Y.Count);
                Assert.NotEmpty(mark.X);
                if (mark.Shape == FigureShape.Arrows)
                    Assert.Equal(0, mark.X.Count % 2);
            }
        }

        Assert.All(figure.Numbers, number => Assert.True(double.IsFinite(number.Found), number.Name));
    }

    [Fact]
    public void Figure6FollowsTheGoldenCurves()
    {
        using JsonDocument golden = Golden("figure-6-boston.json");
        FigureData figure = PaperItems.Find("figure-6")!.Draw(AsRun)!;
        double[] factors = [.. golden.RootElement.GetProperty("factors_of_theta_star").EnumerateArray().Select(factor => factor.GetDouble())];
        foreach (FigurePanel panel in figure.Panels)
            for (int start = 0; start < factors.Length; start++)
            {
                string name = $"{panel.Title}@{factors[start].ToString("0.0##", System.Globalization.CultureInfo.InvariantCulture)}";
                double[] losses = [.. golden.RootElement.GetProperty("losses").GetProperty(name).EnumerateArray().Select(loss => loss.GetDouble())];
                FigureMark mark = panel.Marks.Single(mark => mark.Id == $"start-{start + 1}");
                for (int t = 0; t <= golden.RootElement.GetProperty("reproducibleUntil").GetProperty(name).GetInt32(); t++)
                    Assert.Equal(losses[t], mark.Y[t], 1e-8 * losses[t]);
            }
    }

    [Theory]
    [InlineData("figure-3", "boston")]
    [InlineData("figure-5", "wine")]
    public void Figures3And5FollowTheGoldenCurves(string item, string dataset)
    {
        using JsonDocument golden = Golden("figures-3-5.json");
        FigureData figure = PaperItems.Find(item)!.Draw(AsRun)!;
        foreach (JsonProperty curve in golden.RootElement.GetProperty(dataset).EnumerateObject())
        {
            FigureMark mark = figure.Panels.Single(panel => panel.Id == dataset).Marks.Single(mark => mark.Label == curve.Name);
            double[] losses = [.. curve.Value.GetProperty("losses").EnumerateArray().Select(loss => loss.GetDouble())];
            for (int t = 0; t <= curve.Value.GetProperty("reproducibleUntil").GetInt32(); t++)
                Assert.Equal(losses[t], mark.Y[t], 1e-8 * losses[t]);
        }

        JsonElement efgd = golden.RootElement.GetProperty(dataset).GetProperty("EFGD");
        FigureMark cosine = figure.Panels.Single(panel => panel.Id == $"{dataset}-cosine").Marks[0];
        double[] cosines = [.. efgd.GetProperty("cosine").EnumerateArray().Select(value => value.GetDouble())];
        for (int t = 0; t <= efgd.GetProperty("cosineReproducibleUntil").GetInt32(); t++)
            Assert.Equal(cosines[t], cosine.Y[t], 1e-8);
    }

    [Fact]
    public void TheAccuraciesOfFigure2AreThoseOfItsCaption()
    {
        FigureData figure = PaperItems.Find("figure-2")!.Draw(AsRun)!;
        FigureNumber[] accuracies = [.. figure.Numbers.Where(number => number.Printed is not null)];
        Assert.Equal(3, accuracies.Length);
        Assert.All(accuracies, accuracy => Assert.Equal(accuracy.Printed!.Value, accuracy.Found, 0.05)); // one decimal is printed
    }

    [Fact]
    public void TheEllipsesOfARightModelNearlyCoincideAndThoseOfAWrongOneDoNot()
    {
        foreach (string item in (string[])["figure-2", "figure-4"])
        {
            FigureData figure = PaperItems.Find(item)!.Draw(AsRun)!;
            double[] distances = [.. figure.Numbers.Where(number => number.Name.Contains("distance", StringComparison.Ordinal)).Select(number => number.Found)];
            Assert.True(distances[0] < 0.15 && distances[1] > 0.3 && distances[2] > 0.3, string.Join(", ", distances));
        }
    }

    [Theory]
    [InlineData("""{"kind":"figure"}""", "item", "one of figure-1, figure-2, figure-4")]
    [InlineData("""{"kind":"figure","item":"figure-3"}""", "item", "figure-3")]
    [InlineData("""{"kind":"figure","item":"figure-1","protocol":"asDreamt"}""", "protocol", "asRun, asPrinted")]
    [InlineData("""{"kind":"figure","item":"figure-1","iterations":3}""", "iterations", "is not a field here")]
    public void AFigureJobThatIsWrongIsRefusedByName(string json, string field, string says)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        SpecException refused = Assert.Throws<SpecException>(() => JobReader.Read(document.RootElement));
        Assert.Contains(says, refused.Errors[field][0], StringComparison.Ordinal);
    }

    [Fact]
    public void AFigureJobIsReadBackAsItWasWrittenAndHasAFingerprintOfItsOwn()
    {
        HashSet<string> fingerprints = [];
        foreach ((string item, Protocol protocol) in Drawn.Select(row => (row.Data.Item1, row.Data.Item2)))
            foreach (JobSpec job in PaperItems.Find(item)!.Jobs(protocol).Where(job => job.Figure is not null))
            {
                JobSpec read = JobReader.Read(JsonSerializer.SerializeToElement(JobWriter.Write(job)));
                Assert.Equal((job.Name, job.Figure, JobKind.Figure, 1), (read.Name, read.Figure, read.Kind, read.Cells));
                Assert.True(fingerprints.Add(Fingerprint.Of(job, "content")));
                Assert.Equal(Fingerprint.Of(job, "content"), Fingerprint.Of(read, "content"));
            }

        Assert.Equal(6, fingerprints.Count);
    }
}
