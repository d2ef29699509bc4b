using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Forms;

namespace FisherLab.Client.Forms;

/// <summary>A file that is to become a data set, as a person fills it in. It is read once, so that what is saved is what was previewed.</summary>
public sealed partial class DatasetForm
{
    // As much as the server takes.
    private const long Largest = 100 * 1024 * 1024;

    private byte[] file = [];

    public string? FileName { get; private set; }

    public string Name { get; set; } = "";

    public string? Target { get; set; }

    /// <summary>Whether it is in LIBSVM's format, by its ending or by its first line.</summary>
    public bool IsSparse { get; private set; }

    /// <summary>Reads a file whole; a name that was not typed follows the file's, at once, so that one that is being typed meanwhile stays.</summary>
    /// <exception cref="IOException">It is too large, or gone.</exception>
    public async Task Take(IBrowserFile chosen)
    {
        string stem = Path.GetFileNameWithoutExtension(chosen.Name);
        if (Name.Length == 0 || Name == Path.GetFileNameWithoutExtension(FileName))
            Name = stem.Length > 100 ? stem[..100] : stem;
        (FileName, Target) = (chosen.Name, null);
        using var bytes = new MemoryStream();
        await using (Stream stream = chosen.OpenReadStream(Largest))
            await stream.CopyToAsync(bytes);
        file = bytes.ToArray();
        IsSparse = Path.GetExtension(chosen.Name).ToLowerInvariant() is ".libsvm" or ".svm" || FirstSparse().IsMatch(Encoding.UTF8.GetString(file.AsSpan(0, Math.Min(200, file.Length))));
    }

    /// <summary>The file from its beginning.</summary>
    public Stream Open() => new MemoryStream(file);

    [GeneratedRegex(@"^\s*[-+.\deE]+\s+\d+:")]
    private static partial Regex FirstSparse();
}
