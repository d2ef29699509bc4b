using System.IO.Compression;
using System.Text;

namespace FisherLab.Tests.Server.Hostile;

/// <summary>What is sent in place of what is asked for.</summary>
internal static class HostileText
{
    public const string Script = "%3Cscript%3Ealert(1)%3C%2Fscript%3E", Formula = "%3DHYPERLINK(%22http%3A%2F%2Fx%22)";
    private const int TenMillion = 10_000_000, Deep = 10_000;

    public static readonly string Long = new('x', 10_000);

    /// <summary>Parts of a path that name nothing, escaped.</summary>
    public static readonly string[] Segments =
    [
        "..%2f..%2fetc%2fpasswd", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "..%5c..%5cwindows", "..", "%00", "none%00.csv", "-1", "99999999999999999999", "NaN",
        "%F0%9F%92%A9", "%D9%A1%D9%A2", "%ff%fe", "%ed%a0%80", Script, Formula, "%27%20OR%201%3D1--", "%0d%0aX-Injected%3A%201", "%25%73%6e", "con", Long,
    ];

    /// <summary>What no whole number is.</summary>
    public static readonly string[] NoIntegers = ["", "x", "1.5", "1e3", "0x10", "NaN", "Infinity", "99999999999999999999", "%F0%9F%92%A9", "%D9%A1", "%00", "true", "..%2f", Script, Long];

    public static readonly string[] NoNumbers = ["", "x", "1%2C5x", "0x10", "--1", "%F0%9F%92%A9", "%00", "true", "[1]", Script, Long];

    public static readonly string[] NoBooleans = ["", "x", "2", "NaN", "yes", "%F0%9F%92%A9", "%00", Script, Long];

    /// <summary>Bodies that no route takes that takes JSON.</summary>
    public static readonly byte[][] NoJson =
    [
        .. ((string[])
        [
            "", " ", "{", "}", "nonsense", "null", "true", "3", "\"x\"", "[]", "[{}]", "{\"a\":NaN}", "{'a':1}", "{\"unknown\":1}", "{\"a\":1,\"a\":2}", "{}{}", "{\"name\":\"\\ud800\"}",
            "// {}", "<job/>", "\0", "{\"name\":\"a\0b\"}", "{\"__proto__\":{}}", "{\"$type\":\"System.Object\"}",
            new string('[', Deep) + new string(']', Deep), string.Concat(Enumerable.Repeat("{\"a\":", Deep)), $"{{\"name\":\"{new string('x', TenMillion)}\"}}",
            $"[{string.Concat(Enumerable.Repeat("1,", TenMillion / 2))}1]",
        ]).Select(Encoding.UTF8.GetBytes),
        Encoding.Unicode.GetBytes("{\"kind\":1}"), [0xFF, 0xFE, 0x00], [.. "{\"name\":\""u8, 0xC3, 0x28, .. "\"}"u8], Zip([.. "{}"u8]),
    ];

    /// <summary>Values of the wrong type for whatever field.</summary>
    public static readonly string[] WrongValues = ["{\"a\":{\"b\":1}}", "[[1]]", "true", "-1e308"];

    /// <summary>Bodies that are no table of numbers in any format, bombs among them.</summary>
    public static readonly byte[][] NoTable =
    [
        .. ((string[])
        [
            "", "\n\n\n", "\0\0\0\0", "a,b,y\n", "y\n1\n", "a,b,y\n1,2\n", "a,b,y\n1,2,=1+1\n", "a,b,y\n1,2,=cmd|' /C calc'!A0\n", "a,b,y\n1,2,<script>alert(1)</script>\n", "a,b,y\n1,2,NaN\n",
            "a,b,y\n1,2,1e999\n", "a,a,y\n1,2,3\n", "{\"a\":1}", "<html><body>1,2</body></html>", "1 0:1\n", "1 -1:1\n", "1 99999999999:1\n", "1 2:1 1:1\n", "1 1:1e999\n",
            $"{string.Join(',', Enumerable.Range(0, 200_000).Select(i => $"c{i}"))}\n", $"\"{new string('a', TenMillion)}", $"a,b\n{new string('1', TenMillion)},2\n",
            $"{new string('n', 5000)},y\n1,2\n", string.Concat(Enumerable.Repeat("1 100000:1\n", 20_000)),
        ]).Select(Encoding.UTF8.GetBytes),
        Encoding.Unicode.GetBytes("a,b\n1,2\n"), [0xFF, 0xFE, 0xC3, 0x28], Zip(new byte[TenMillion]), Packed("a,b\n"u8.ToArray()),
    ];

    /// <summary>Some thousand bytes that unpack to a thousand times as many.</summary>
    public static byte[] Zip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream entry = archive.CreateEntry("../../data.csv").Open())
            entry.Write(bytes);
        return stream.ToArray();
    }

    private static byte[] Packed(byte[] head)
    {
        using var stream = new MemoryStream();
        using (var packed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            packed.Write(head);
            packed.Write(new byte[TenMillion]);
        }

        return stream.ToArray();
    }
}
