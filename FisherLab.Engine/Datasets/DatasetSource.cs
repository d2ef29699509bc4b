namespace FisherLab.Engine.Datasets;

/// <summary>A data set that the lab knows by name: where it comes from, what it must contain, how its file is read. One source a file.</summary>
public abstract class DatasetSource
{
    /// <summary>The name in specs and paths.</summary>
    public abstract string Key { get; }

    public abstract string Title { get; }

    /// <summary>Who made or published the data.</summary>
    public abstract string Origin { get; }

    public abstract string Licence { get; }

    /// <summary>The page that tells of the data; null where there is none.</summary>
    public virtual string? Page => null;

    /// <summary>Where the file can be fetched, the best first: plain, or within a zip archive. Empty for a file that comes with the Engine.</summary>
    public virtual IReadOnlyList<string> Addresses => [];

    /// <summary>N.</summary>
    public abstract int Rows { get; }

    /// <summary>D, without a bias.</summary>
    public abstract int Columns { get; }

    /// <summary>What the target is.</summary>
    public abstract string Target { get; }

    /// <summary>Whether the targets are two classes.</summary>
    public virtual bool IsBinary => false;

    /// <summary>The SHA-256 that the content must have (<see cref="Dataset.Content"/>).</summary>
    public abstract string Content { get; }

    /// <summary>The file's name, embedded in the Engine or kept in a directory of data sets.</summary>
    public abstract string FileName { get; }

    /// <summary>Whether the data come with the Engine.</summary>
    public virtual bool IsEmbedded => typeof(DatasetSource).Assembly.GetManifestResourceInfo(FileName) is not null;

    /// <summary>Reads the file and verifies its content.</summary>
    /// <exception cref="DatasetFormatException">The file is malformed, or holds other data.</exception>
    public Dataset Load(Stream file)
    {
        using var text = new StreamReader(file);
        Dataset dataset = Read(text);
        return dataset.Content == Content
            ? dataset
            : throw new DatasetFormatException(0, 0, $"The content of '{FileName}' is {dataset.Content}; data set '{Key}' must have {Content}.");
    }

    /// <summary>The data that come with the Engine, verified.</summary>
    /// <exception cref="InvalidOperationException">The data set is not embedded.</exception>
    public virtual Dataset LoadEmbedded() =>
        typeof(DatasetSource).Assembly.GetManifestResourceStream(FileName) is { } file
            ? Load(file)
            : throw new InvalidOperationException($"Data set '{Key}' is not embedded.");

    private protected abstract Dataset Read(TextReader text);
}
