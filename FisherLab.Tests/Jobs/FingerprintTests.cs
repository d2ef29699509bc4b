using System.Text.Json.Nodes;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Search;

namespace FisherLab.Tests.Jobs;

public sealed class FingerprintTests
{
    private const string Content = "aac941ef63c5039e3fb51e2b09eeaab19ed47e4534e616afc9b59615ad881e39";

    // RFC 8785, appendix B.
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(unchecked((long)0x8000000000000000), "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(unchecked((long)0xbecbf647612f3696), "-0.0000033333333333333333")]
    [InlineData(0x3e45798ee2308c3a, "1e-8")]
    public void NumbersArePrintedAsEcmaScriptDoes(long bits, string text) =>
        Assert.Equal(text, CanonicalJson.Number(BitConverter.Int64BitsToDouble(bits)));

    [Fact]
    public void NamesAreSortedAndNothingIsAdded() =>
        Assert.Equal(
            """{"a":[1,true,null],"b":{"x":"\"\u0001é","y":1.5}}""",
            CanonicalJson.Write(JsonNode.Parse("""{ "b": { "y": 1.50, "x": "\"\u0001é" }, "a": [1.0, true, null] }""")));

    [Fact]
    public void DefaultsAndNamesChangeNothing()
    {
        string plain = Of(JobJson.With(_ => { }));
        Assert.Equal(plain, Of(JobJson.With(job => job["name"] = "another")));
        Assert.Equal(plain, Of(JobJson.With(job => job["stopFactor"] = 100)));
        Assert.Equal(plain, Of(JobJson.With(job => ((JsonObject)job["problem"]!).Remove("likelihood"))));
    }

    [Theory]
    [InlineData("iterations", 99)]
    [InlineData("stopFactor", 1000)]
    [InlineData("clip", 1e-6)]
    public void WhatDeterminesTheNumbersChangesIt(string field, double value) =>
        Assert.NotEqual(Of(JobJson.With(_ => { })), Of(JobJson.With(job => job[field] = value)));

    [Fact]
    public void AChunkIsTheSameWorkInAnyJob()
    {
        JobSpec one = JobJson.Read(JobJson.With(_ => { }));
        JobSpec other = JobJson.Read(JobJson.With(job =>
        {
            job["probes"] = new JsonArray("cosine");
            job["selection"] = new JsonObject { ["tolerance"] = 1e-3 };
            ((JsonArray)job["methods"]!).RemoveAt(0);
            job["methods"]![1]!["id"] = "ef";
        }));
        Chunk chunk = new(3, 0, 241, 8, 2);
        Assert.Equal(Fingerprint.Of(one, Content, one.Methods[2], chunk), Fingerprint.Of(other, Content, other.Methods[1], chunk with { Index = 7 }));
        Assert.NotEqual(Fingerprint.Of(one, Content, one.Methods[2], chunk), Fingerprint.Of(one, Content, one.Methods[1], chunk));
        Assert.NotEqual(Fingerprint.Of(one, Content, one.Methods[2], chunk), Fingerprint.Of(one, Content, one.Methods[2], chunk with { FirstDamping = 9 }));
    }

    private static string Of(JsonObject json) => Fingerprint.Of(JobJson.Read(json), Content);
}
