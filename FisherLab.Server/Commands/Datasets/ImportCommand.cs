using System.CommandLine;
using System.Data.Common;
using FisherLab.Engine.Datasets;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Hosting;
using FisherLab.Server.Settings;

namespace FisherLab.Server.Commands.Datasets;

/// <summary>Takes a file as a data set, as an upload would. It writes to the database, so no server may hold the directory.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo> Source = new("FILE") { Description = "Comma-separated numbers under a header line, or LIBSVM's sparse format (.libsvm, .svm)" };
    private static readonly Option<string?> Name = new("--name") { Description = "What it is called; its key is made of it [the file's name, without its ending]" };
    private static readonly Option<string?> Target = new("--target") { Description = "The target column of a table" };

    public static Command Make(Option<string> data)
    {
        var command = new Command("import", "Takes a file of your own, such as: datasets import mine.csv --name \"My data\" --target y") { Source, Name, Target };
        command.SetAction(parse => Run(parse.GetRequiredValue(Source), parse.GetValue(Name), parse.GetValue(Target), parse.GetValue(data)));
        return command;
    }

    private static async Task<int> Run(FileInfo file, string? name, string? target, string? data)
    {
        name ??= Path.GetFileNameWithoutExtension(file.Name);
        if (DatasetName.Complaint(name) is { } complaint)
            return await Complain($"--name {complaint}");
        try
        {
            using var lab = new DatasetLab(data);
            Dataset dataset = Read(file, target, lab.Options.Value);
            using var held = new LabLock(lab.Options);
            held.Take();
            await lab.Migrate();
            if (await lab.Uploads.Store(name.Trim(), dataset) is not { } row)
                return await Complain($"The data set \"{DatasetName.KeyOf(name)}\" exists and has other content; choose another --name.");
            Console.WriteLine($"{row.Key}: {row.Rows} × {row.Columns}, target {row.Target}, {DatasetOverviews.LikelihoodOf(row.IsBinary)}, content {row.Content[..12]}.");
            return 0;
        }
        catch (LabStartException exception)
        {
            return await Complain($"{exception.Message} A running lab takes the file by POST /api/datasets, or on its page Data sets.");
        }
        catch (Exception exception) when (exception is DatasetFormatException or IOException or UnauthorizedAccessException or DbException)
        {
            return await Complain($"{file.Name}: {exception.Message}");
        }
    }

    /// <exception cref="DatasetFormatException">The file is malformed, or its target is not named.</exception>
    private static Dataset Read(FileInfo file, string? target, LabOptions options)
    {
        if (file.Length > options.MaximumBody)
            throw new DatasetFormatException(0, 0, $"It has {file.Length:N0} bytes; {options.MaximumBody:N0} are allowed.");
        using StreamReader text = file.OpenText();
        if (file.Extension.ToLowerInvariant() is ".libsvm" or ".svm")
            return LibsvmReader.Read(text, limits: options.DatasetLimits);
        if (target is not null)
            return CsvReader.Read(text, target, limits: options.DatasetLimits);
        NumberTable table = CsvReader.ReadTable(text, options.DatasetLimits);
        throw new DatasetFormatException(0, 0, $"Name the target column with --target; the columns are {string.Join(", ", table.Names.Take(50))}.");
    }

    private static async Task<int> Complain(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
