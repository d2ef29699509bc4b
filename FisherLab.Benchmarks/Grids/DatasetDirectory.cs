using FisherLab.Engine.Catalog;
using FisherLab.Engine.Datasets;

namespace FisherLab.Benchmarks.Grids;

/// <summary>The data sets that come with the engine, and those whose files lie in the directory that FISHERLAB_DATASETS names.</summary>
internal static class DatasetDirectory
{
    /// <returns>Null where the file is not there.</returns>
    public static Dataset? Find(string key)
    {
        DatasetSource source = Kinds.Datasets.Single(source => source.Key == key);
        if (source.IsEmbedded)
            return source.LoadEmbedded();
        string path = Path.Combine(Environment.GetEnvironmentVariable("FISHERLAB_DATASETS") ?? "", source.FileName);
        if (!File.Exists(path))
            return null;
        using FileStream file = File.OpenRead(path);
        return source.Load(file);
    }
}
