using System.Globalization;
using CsCheck;
using FisherLab.Engine.Datasets;

namespace FisherLab.Tests.Datasets;

public sealed class ReaderTests
{
    private static readonly Gen<double[][]> Tables =
        Gen.Int[2, 6].SelectMany(width => Gen.Double[-1e9, 1e9].Array[width].Array[1, 20]);

    [Fact]
    public void CsvReadsWhatWasWritten() => Tables.Sample(rows =>
    {
        int width = rows[0].Length;
        string header = string.Join(',', Enumerable.Range(0, width).Select(i => $"\"c{i}\""));
        string text = header + "\r\n" + string.Join("\r\n", rows.Select(row => string.Join(',', row.Select(Text))));
        Dataset dataset = CsvReader.Read(new StringReader(text), "c1");
        Assert.Equal(rows.SelectMany(row => row.Where((_, i) => i != 1)), dataset.Features.ToArray());
        Assert.Equal(rows.Select(row => row[1]), dataset.Targets.ToArray());
        Assert.DoesNotContain("c1", dataset.FeatureNames);
    });

    [Fact]
    public void LibsvmReadsWhatWasWritten() => Tables.Sample(rows =>
    {
        string text = string.Join('\n', rows.Select(row => Text(row[0]) + string.Concat(
            row.Skip(1).Select((value, i) => (value, i)).Where(entry => entry.value != 0).Select(entry => $" {entry.i + 1}:{Text(entry.value)}"))));
        Dataset dataset = LibsvmReader.Read(new StringReader(text), rows[0].Length - 1);
        Assert.Equal(rows.SelectMany(row => row.Skip(1)), dataset.Features.ToArray());
        Assert.Equal(rows.Select(row => row[0]), dataset.Targets.ToArray());
    });

    [Theory]
    [InlineData("", 1, 0, "header")]
    [InlineData("a\n1\n", 1, 0, "feature")]
    [InlineData("a,b,a\n1,2,3\n", 1, 3, "'a' stands twice")]
    [InlineData("a,b\n1,2\n", 1, 0, "no column 'y'; the columns are a, b|no column 'y' to be the target; the columns are a, b")]
    [InlineData("a,y\n1,2\n3\n", 3, 0, "1 fields; the header has 2")]
    [InlineData("a,y\n1,2\n3,4,5\n", 3, 0, "3 fields")]
    [InlineData("a,y\nx,2\n", 2, 1, "'x'")]
    [InlineData("a,y\n1,\n", 2, 2, "''")]
    [InlineData("a,y\n1,NaN\n", 2, 2, "'NaN'")]
    [InlineData("a,y\n1e999,2\n", 2, 1, "'1e999'")]
    [InlineData("a,y\n", 0, 0, "no rows")]
    [InlineData("a,\"y\n1,2\n", 1, 2, "a quote is opened and not closed")]
    [InlineData("\"a,b\",y\n1,2,3\n", 1, 1, "a quote is opened and not closed")]
    [InlineData("a,y\n1,2\n3,\"4", 3, 2, "a quote is opened and not closed")]
    [InlineData("a,y\n1,2\n3,\"", 3, 2, "a quote is opened and not closed")]
    public void BadCsvIsRefusedByLineAndColumn(string text, int line, int column, string says)
    {
        var error = Assert.Throws<DatasetFormatException>(() => CsvReader.Read(new StringReader(text), "y"));
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains(says.Split('|')[^1], error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 a:1", 1, 2, "'a:1'")]
    [InlineData("1 0:1", 1, 2, "'0:1'")]
    [InlineData("1 1:1 1:2", 1, 3, "must ascend")]
    [InlineData("x 1:1", 1, 1, "'x'")]
    [InlineData("1 1:nan", 1, 2, "'nan'")]
    [InlineData("1 999999999:1", 1, 2, "above")]
    [InlineData("1\n0\n", 0, 0, "No row has a feature")]
    [InlineData("\n\n", 0, 0, "no rows")]
    public void BadLibsvmIsRefusedByLineAndColumn(string text, int line, int column, string says)
    {
        var error = Assert.Throws<DatasetFormatException>(() => LibsvmReader.Read(new StringReader(text)));
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TargetsOfMinusOneAndOneBecomeZeroAndOne()
    {
        Dataset dataset = CsvReader.Read(new StringReader("a,y\n5,-1\n6,1\n"), "y");
        Assert.Equal([0, 1], dataset.Targets.ToArray());
        Assert.True(dataset.IsBinary);
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
