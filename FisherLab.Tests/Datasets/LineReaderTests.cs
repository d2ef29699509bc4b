using CsCheck;
using FisherLab.Engine.Datasets;

namespace FisherLab.Tests.Datasets;

public sealed class LineReaderTests
{
    private static readonly string[] Parts = ["\n", "\r\n", "\r", "a", "bc", new string('x', 8190)];

    [Fact]
    public void LinesAreThoseOfTheBaseLibrary() =>
        Gen.Int[0, 5].Select(i => Parts[i]).Array[0, 12].Select(string.Concat).Sample(text =>
        {
            var lines = new LineReader(new StringReader(text), 100_000);
            var plain = new StringReader(text);
            for (int line = 1; plain.ReadLine() is { } expected; line++)
                Assert.Equal((expected, line), (lines.Next(), lines.Line));
            Assert.Null(lines.Next());
        });

    [Theory]
    [InlineData("a,y\n1,2\n1,2222222222222222222\n", 3, "more than 20 characters")]
    [InlineData("a,b,c,d,y\n", 1, "5 columns; a table may have 4")]
    [InlineData("a,eleven_char,y\n", 1, "at most 10 characters")]
    [InlineData("a,\u0007,y\n", 1, "control")]
    [InlineData("a,,y\n", 1, "no name")]
    [InlineData("a,b,y\n1,2,3\n1,2,3\n1,2,3\n", 4, "at most 8 numbers")]
    public void WhatIsBeyondTheLimitsIsRefused(string text, int line, string says)
    {
        var limits = new DatasetLimits { Columns = 4, LineLength = 20, NameLength = 10, Numbers = 8 };
        foreach (Action read in (Action[])[() => CsvReader.ReadTable(new StringReader(text), limits), () => CsvReader.Read(new StringReader(text), "y", limits: limits with { Numbers = 5 })])
        {
            var error = Assert.Throws<DatasetFormatException>(read);
            Assert.Equal(line, error.Line);
            Assert.Contains(says.Replace('8', error.Message.Contains("most 5", StringComparison.Ordinal) ? '5' : '8'), error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ASmallSparseFileDoesNotBecomeAHugeTable()
    {
        string text = string.Concat(Enumerable.Repeat("1 100000:1\n", 2000));
        Assert.Contains("2,000 × 100,000", Assert.Throws<DatasetFormatException>(() => LibsvmReader.Read(new StringReader(text))).Message, StringComparison.Ordinal);
    }
}
