using System.Text;
using FisherLab.Client.Api;
using FisherLab.Tests.Datasets;
using FisherLab.Tests.Server;

namespace FisherLab.Tests.EndToEnd;

public sealed class DatasetsCommandTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("fisherlab-").FullName;

    private string Data => Path.Combine(directory, "data");

    [Fact]
    public async Task AnImportedFileIsTheUploadOfTheNextServer()
    {
        string file = await File("my table.csv", "x,y\n1,0\n2,1\n3,1\n");
        (int exitCode, string output, string error) = await Run("import", file, "--name", "My data", "--target", "y");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.StartsWith("my-data: 3 × 1, target y, bernoulli, content ", output, StringComparison.Ordinal);

        (exitCode, output, _) = await Run("list");
        Assert.Equal(0, exitCode);
        Assert.Matches(@"my-data +3 +1 +bernoulli +uploaded", output);
        Assert.Matches(@"boston +506 +13 +gaussian +comes with the lab", output);
        Assert.Matches(@"yacht +308 +6 +gaussian +to fetch", output);

        using ServerProcess server = await ServerProcess.Start(Data);
        DatasetAnswer dataset = await new DatasetsApi(server.Http).Get("my-data");
        Assert.Equal(("My data", "upload", true), (dataset.Title, dataset.Place, dataset.Available));

        (exitCode, _, error) = await Run("import", file, "--target", "y");
        Assert.Equal(1, exitCode);
        Assert.Contains("in use by another FisherLab", error, StringComparison.Ordinal);
        Assert.Contains("POST /api/datasets", error, StringComparison.Ordinal);
        Assert.Matches(@"my-data +3 +1 +bernoulli +uploaded", (await Run("list")).Output);
    }

    [Fact]
    public async Task WhatIsWrongWithAFileIsSaidInOneLineAndNothingIsMade()
    {
        foreach ((string text, string[] options, string says) in ((string, string[], string)[])[
            ("x,y\n1,2\n3,four\n", ["--target", "y"], "bad.csv: Line 3, column 2: 'four' is not a finite number."),
            ("x,y\n1,2\n", [], "bad.csv: Name the target column with --target; the columns are x, y."),
            ("x,y\n1,2\n", ["--target", "z"], "no column 'z'"),
            ("x,y\n1,2\n", ["--target", "y", "--name", "!!!"], "--name must have"),
            ("x,y\n1,2\n", ["--target", "y", "--name", "Boston"], "\"boston\" exists and has other content")])
        {
            (int exitCode, _, string error) = await Run(["import", await File("bad.csv", text), .. options]);
            Assert.Equal(1, exitCode);
            Assert.Contains(says, error, StringComparison.Ordinal);
            Assert.Single(error.Split('\n'));
        }

        Assert.False(Directory.Exists(Path.Combine(Data, "datasets")));
    }

    [Fact]
    public async Task ADatabaseThatIsNoneIsSaidInOneLine()
    {
        Directory.CreateDirectory(Data);
        await System.IO.File.WriteAllTextAsync(Path.Combine(Data, "lab.db"), "not a database");
        foreach (string[] command in (string[][])[["list"], ["import", await File("good.csv", "x,y\n1,2\n"), "--target", "y"]])
        {
            (int exitCode, _, string error) = await Run(command);
            Assert.Equal(1, exitCode);
            Assert.Contains("file is not a database", error, StringComparison.Ordinal);
            Assert.Single(error.Split('\n'));
        }
    }

    [Fact]
    public async Task AFileIsFetchedAndVerified()
    {
        byte[] yacht = KnownData.File("yacht");
        await using Loopback other = await Loopback.Start();
        other.Give("no data"u8.ToArray());
        (int exitCode, _, string error) = await Run("fetch", "yacht", "--from", other.Address);
        Assert.Equal(1, exitCode);
        Assert.Contains("not the data set", error, StringComparison.Ordinal);
        other.Give(yacht);
        (exitCode, string output, _) = await Run("fetch", "yacht", "--from", other.Address);
        Assert.Equal(0, exitCode);
        Assert.Contains("content 098de738e803 verified", output, StringComparison.Ordinal);
        Assert.Equal("yacht is here.", (await Run("fetch", "yacht")).Output.Trim());
    }

    [Theory]
    [InlineData("fetch", "there are a1a, energy, powerplant, yacht")]
    [InlineData("fetch nowhere", "no data set \"nowhere\"")]
    [InlineData("fetch yacht energy --from http://127.0.0.1:1/", "one data set")]
    public async Task WhatCannotBeFetchedIsNamed(string arguments, string says)
    {
        (int exitCode, string output, string error) = await Run(arguments.Split(' '));
        Assert.Equal(1, exitCode);
        Assert.Contains(says, error + output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private Task<(int ExitCode, string Output, string Error)> Run(params string[] arguments) =>
        ServerProcess.ToEnd(Data, new Dictionary<string, string> { ["FISHERLAB_DATASETS"] = "" }, ["datasets", .. arguments]);

    private async Task<string> File(string name, string text)
    {
        string path = Path.Combine(directory, name);
        await System.IO.File.WriteAllTextAsync(path, text, Encoding.UTF8);
        return path;
    }
}
