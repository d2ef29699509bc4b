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
        string path = Path.Combine(Environment.GetEnvironmentVariable("FISHERLAB_DATASETS") ?? "", source.FileName);
        Assert.SkipUnless(File.Exists(path), $"{source.FileName} is not here; FISHERLAB_DATASETS names no directory with it.");
        using FileStream file = File.OpenRead(path);
        return source.Load(file);
    }
}
