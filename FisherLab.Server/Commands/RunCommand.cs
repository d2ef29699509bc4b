using System.CommandLine;
using System.Runtime.InteropServices;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Features.Jobs;
using FisherLab.Server.Settings;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Commands;

/// <summary>Runs one job on all cores, without server and database. Nothing is written before the job is whole.</summary>
internal static class RunCommand
{
    private const int Interrupted = 130;

    private static readonly Argument<FileInfo> Spec = new("SPEC.json") { Description = "The job, as POST /api/jobs takes it" };
    private static readonly Option<DirectoryInfo?> Out = new("--out") { Description = "Directory for METHOD.csv and best.json [the spec's name, without its ending]" };

    /// <param name="data">The option with the directory in which data sets are looked for.</param>
    public static Command Make(Option<string> data)
    {
        var command = new Command("run", "Runs one job without a server and writes its grids and best cells as files, such as: run boston.json --out results")
        {
            Spec, Out,
        };
        command.SetAction((parse, _) => Run(parse.GetRequiredValue(Spec), parse.GetValue(Out), parse.GetValue(data)));
        return command;
    }

    private static async Task<int> Run(FileInfo file, DirectoryInfo? directory, string? data)
    {
        using var cancellation = new CancellationTokenSource();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        try
        {
            var options = new LabOptions { Datasets = Environment.GetEnvironmentVariable("FISHERLAB_DATASETS") };
            options.Data = data ?? options.Data;
            DatasetShelf shelf = new KnownShelf(new DatasetFiles(Options.Create(options)));
            JobSpec spec = JobBody.Read(await File.ReadAllBytesAsync(file.FullName, cancellation.Token), shelf, options.Limits);
            Dataset dataset = shelf.Find(spec.Problem.Dataset, out _)!;
            LocalRun run = await LocalRun.Make(spec, dataset, options.Workers, cancellation.Token);
            await RunFiles.Write(run, directory ?? new DirectoryInfo(Path.GetFileNameWithoutExtension(file.Name)));
            return 0;
        }
        catch (SpecException exception)
        {
            return await Complain(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return await Complain(exception.Message);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Cancelled; nothing was written.");
            return Interrupted;
        }

        void Cancel(PosixSignalContext signal)
        {
            signal.Cancel = true;
            cancellation.Cancel();
        }
    }

    private static async Task<int> Complain(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
