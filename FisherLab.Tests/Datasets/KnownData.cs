using FisherLab.Engine.Catalog;
using FisherLab.Engine.Datasets;

namespace FisherLab.Tests.Datasets;

/// <summary>Data sets for tests: the embedded ones always, the others where FISHERLAB_DATASETS names their directory.</summary>
internal static class KnownData
{
    public static Dataset Load(string key) => Load(Kinds.Datasets.Single(source => source.Key == key));

    /// <summary>Skips the test where the file is not here.</summary>
    public static Dataset Load(DatasetSource source)
    {
        if (source.IsEmbedded)
            return source.LoadEmbedded();
        using FileStream file = System.IO.File.OpenRead(PathOf(source));
        return source.Load(file);
    }

    /// <summary>Null where the file is not here.</summary>
    public static Dataset? Find(string key) =>
        Kinds.Datasets.Single(source => source.Key == key) is var source && (source.IsEmbedded || System.IO.File.Exists(Place(source))) ? Load(source) : null;

    /// <summary>The file of a data set that is not embedded, byte by byte.</summary>
    /// <inheritdoc cref="Load(DatasetSource)"/>
    public static byte[] File(string key) => System.IO.File.ReadAllBytes(PathOf(Kinds.Datasets.Single(source => source.Key == key)));

    private static string PathOf(DatasetSource source)
    {
        string path = Place(source);
        Assert.SkipUnless(System.IO.File.Exists(path), $"{source.FileName} is not here; FISHERLAB_DATASETS names no directory with it.");
        return path;
    }

    private static string Place(DatasetSource source) => Path.Combine(Environment.GetEnvironmentVariable("FISHERLAB_DATASETS") ?? "", source.FileName);
}
