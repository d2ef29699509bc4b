using FisherLab.Engine.Catalog;
using FisherLab.Engine.Datasets;

namespace FisherLab.Tests.Datasets;

public sealed class CatalogueDataTests
{
    public static TheoryData<string> Keys => [.. Kinds.Datasets.Select(source => source.Key)];

    [Theory, MemberData(nameof(Keys))]
    public void EveryDataSetHasTheContentAndShapeItsSourceNames(string key)
    {
        DatasetSource source = Kinds.Datasets.Single(source => source.Key == key);
        Dataset dataset = KnownData.Load(source);
        Assert.Equal(source.Content, dataset.Content);
        Assert.Equal((source.Rows, source.Columns, source.IsBinary), (dataset.Rows, dataset.Columns, dataset.IsBinary));
    }

    [Fact]
    public void FourDataSetsOfThePaperComeWithTheEngineAndFourAreFetched()
    {
        HashSet<string> embedded = [.. Kinds.Datasets.Where(source => source.IsEmbedded).Select(source => source.Key)];
        Assert.Superset(new HashSet<string> { "boston", "breast-cancer", "breast-cancer-original", "wine" }, embedded);
        Assert.DoesNotContain(embedded, key => key is "a1a" or "energy" or "powerplant" or "yacht");
    }

    [Fact]
    public void OtherContentIsRefused()
    {
        DatasetSource boston = Kinds.Datasets.Single(source => source.Key == "boston");
        using var changed = new MemoryStream("\"crim\",\"medv\"\n1,2\n"u8.ToArray());
        Assert.Contains(boston.Content, Assert.Throws<DatasetFormatException>(() => boston.Load(changed)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void StoredBytesReadBackToTheSameContent()
    {
        Dataset wine = Kinds.Datasets.Single(source => source.Key == "wine").LoadEmbedded();
        Assert.Equal(wine.Content, Dataset.FromBytes(wine.ToBytes(), wine.FeatureNames, wine.TargetName).Content);
        Assert.Throws<InvalidDataException>(() => Dataset.FromBytes(wine.ToBytes().AsSpan(0, 99), wine.FeatureNames, wine.TargetName));
    }
}
