using System.CommandLine;
using System.Data.Common;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Search;
using FisherLab.Server.Commands.Datasets;
using FisherLab.Server.Features.Jobs;
using FisherLab.Server.Settings;

namespace FisherLab.Server.Commands;

/// <summary>Runs one job on all cores, without a server. Nothing is written before the job is whole.</summary>
internal static class RunCommand
{
    private static readonly Argument<FileInfo> Spec = new("SPEC.json") { Description = "The job, as POST /api/jobs takes it" };
    private static readonly Option<DirectoryInfo?> Out = new("--out") { Description = "Directory for METHOD.csv and best.json, or FIGURE.csv and FIGURE.svg [the spec's name, without its ending]" };

    /// <param name="data">The option with the directory in which data sets are looked for.</param>
    public static Command Make(Option<string> data)
    {
        var command = new Command("run", """
            Runs one job on all cores without a server, and writes its grids and its best cells as files. Nothing is written before the job is whole. Such as:

              run boston.json                     writes boston/METHOD.csv, one a method, and boston/best.json
              run boston.json --out results       to another directory

            A job as short as this one is complete; step sizes and dampings are powers of ten:

              { "kind": "gridSearch", "problem": { "dataset": "boston" },
                "methods": [{ "optimizer": "naturalGradientDescent",
                              "stepSize": { "log10From": -20, "log10To": 10, "count": 241 }, "damping": 1e-8 }] }

            Left out, iterations are 100, the start is zeros, and the stop factor is 100.
            """)
        {
            Spec, Out,
        };
        command.SetAction((parse, _) => Run(parse.GetRequiredValue(Spec), parse.GetValue(Out), parse.GetValue(data)));
        return command;
    }

    private static Task<int> Run(FileInfo file, DirectoryInfo? directory, string? data) => Interruptible.Run(async cancellation =>
    {
        try
        {
            using var lab = new DatasetLab(data);
            (DatasetShelf shelf, LabOptions options) = (lab.Shelf, lab.Options.Value);
            JobSpec spec = JobBody.Read(await File.ReadAllBytesAsync(file.FullName, cancellation), shelf, options.Limits);
            Dataset dataset = shelf.Find(spec.Problem.Dataset, out _)!;
            DirectoryInfo target = directory ?? new DirectoryInfo(Path.GetFileNameWithoutExtension(file.Name));
            if (spec.Figure is { } figure)
                await RunFiles.Write(FigureWork.Draw(figure), target);
            else
                await RunFiles.Write(await LocalRun.Make(spec, dataset, options.Workers, cancellation), target);
            return 0;
        }
        catch (Exception exception) when (exception is SpecException or IOException or UnauthorizedAccessException or DbException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    });
}
