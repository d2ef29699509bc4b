namespace FisherLab.Tests.Server;

/// <summary>Uploads that must be refused.</summary>
internal static class BadUploads
{
    private const string Good = "a,b,y\n1,2,3\n4,5,6\n";
    private const string Csv = "text/csv", Libsvm = "text/x-libsvm";
    private static readonly string Hash = new('0', 64);

    /// <summary>The query, the type, the body, the status, the field that is named, and what is said of it.</summary>
    public static readonly (string Query, string? Type, string Body, int Status, string Named, string Says)[] Table =
    [
        ("name=bad&target=y", "application/json", Good, 415, "", "application/json"), ("name=bad&target=y", null, Good, 415, "", "Content-Type"),
        ("target=y", Csv, Good, 400, "name", "missing"), ("name=&target=y", Csv, Good, 400, "name", "missing"), ("name=%20&target=y", Csv, Good, 400, "name", "missing"),
        ($"name={new string('x', 101)}&target=y", Csv, Good, 400, "name", "100"), ("name=!!!&target=y", Csv, Good, 400, "name", "letter"),
        ("name=a%07b&target=y", Csv, Good, 400, "name", "control"),
        ("name=bad", Csv, Good, 400, "target", "missing"), ("name=bad&target=", Csv, Good, 400, "target", "missing"),
        ("name=bad&target=z", Csv, Good, 400, "body", "'z'"), ("name=bad&target=y", Libsvm, "1 1:2\n", 400, "target", "left out"),
        ("name=bad&target=y&content=12", Csv, Good, 400, "content", "64"), ($"name=bad&target=y&content={Hash}", Csv, Good, 400, "content", Hash),
        ($"name=bad&content={Hash}", Libsvm, "1 1:2\n", 400, "content", Hash),
        ("name=bad&target=y", Csv, "", 400, "body", "Line 1"), ("name=bad&target=y", Csv, "a,b,y\n", 400, "body", "no rows"), ("name=bad&target=y", Csv, "y\n1\n", 400, "body", "Line 1"),
        ("name=bad&target=y", Csv, "a,b,y\n1,2\n", 400, "body", "Line 2"), ("name=bad&target=y", Csv, "a,b,y\n1,2,3\n1,2,3,4\n", 400, "body", "Line 3"),
        ("name=bad&target=y", Csv, "a,b,y\n1,x,3\n", 400, "body", "Line 2, column 2"), ("name=bad&target=y", Csv, "a,b,y\n1,,3\n", 400, "body", "Line 2, column 2"),
        ("name=bad&target=y", Csv, "a,b,y\nNaN,2,3\n", 400, "body", "Line 2, column 1"), ("name=bad&target=y", Csv, "a,b,y\n1,2,Infinity\n", 400, "body", "Line 2, column 3"),
        ("name=bad&target=y", Csv, "a,b,y\n1,2,1e999\n", 400, "body", "Line 2, column 3"), ("name=bad&target=y", Csv, "a,b,y\n1,2,yes\n", 400, "body", "Line 2, column 3"),
        ("name=bad&target=y", Csv, "a,a,y\n1,2,3\n", 400, "body", "Line 1, column 2"), ("name=bad&target=y", Csv, "a;b;y\n1;2;3\n", 400, "body", "Line 1"),
        ("name=bad", Libsvm, "", 400, "body", "no rows"), ("name=bad", Libsvm, "1\n", 400, "body", "feature"), ("name=bad", Libsvm, "a 1:2\n", 400, "body", "Line 1, column 1"),
        ("name=bad", Libsvm, "1 1:2\n1 2\n", 400, "body", "Line 2, column 2"), ("name=bad", Libsvm, "1 0:2\n", 400, "body", "Line 1, column 2"),
        ("name=bad", Libsvm, "1 2:1 1:1\n", 400, "body", "Line 1, column 3"), ("name=bad", Libsvm, "1 1:NaN\n", 400, "body", "Line 1, column 2"),
        ("name=bad", Libsvm, "1 100001:1\n", 400, "body", "Line 1, column 2"),
        ("name=Boston&target=y", Csv, Good, 409, "", "boston"), ("name=breast%20cancer&target=y", Csv, Good, 409, "", "breast-cancer"),
        ("name=bad&target=y", Csv, "a,b,y\n" + new string('1', 300_000), 413, "", "too large"),
    ];
}
