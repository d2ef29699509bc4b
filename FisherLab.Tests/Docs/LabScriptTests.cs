using FisherLab.Client.Api;
using FisherLab.Tests.Exports;
using FisherLab.Tests.Server;

namespace FisherLab.Tests.Docs;

public sealed class LabScriptTests(LabServer lab) : IClassFixture<LabServer>
{
    [Fact]
    public async Task TheScriptSearchesAGridAndSavesWhatTheLabHas()
    {
        string folder = Directory.CreateTempSubdirectory("fisherlab-").FullName;
        try
        {
            string output = await Python.Run(DocsFolder.Path("lab.py"), "boston", "--coarse", "--server", lab.Address, "--out", folder);
            JobAnswer job = (await lab.Jobs.List()).Items.Single();
            Assert.Equal((JobState.Finished, 31L * (1 + 11 + 11)), (job.State, job.Progress.Done));
            Assert.Contains($"{lab.Address}/jobs/{job.Id}", output, StringComparison.Ordinal);
            string[] lines = output.Split('\n');
            foreach (MethodBest best in (await lab.Jobs.Best(job.Id)).Methods)
            {
                string[] cells = lines.Single(line => line.StartsWith(best.Method, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                Assert.Equal(best.FinalLoss, double.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture), Math.Abs(best.FinalLoss) * 1e-14);
                foreach (string format in (string[])["csv", "parquet"])
                    Assert.Equal(
                        await lab.Http.GetByteArrayAsync($"api/jobs/{job.Id}/grids/{best.Method}?format={format}"),
                        await File.ReadAllBytesAsync(Path.Combine(folder, $"{best.Method}.{format}")));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
