using System.Text;

namespace FisherLab.Tests.Server.Hostile;

/// <summary>Bad requests that no description of the routes leads to.</summary>
internal static class HostileTable
{
    private static readonly string[] Places =
    [
        "/api/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/api/jobs/..%2f..%2f..%2flab.db", "/api/datasets/..%2flab.db", "/%00", "/api/jobs/%zz", "/api/nothing",
        "/api/jobs/a/b/c/d", $"/{HostileText.Long}", "/api/jobs/;/grids", "/api/%E2%80%AEsboj",
    ];

    private static readonly (string Name, string Value)[] Headers =
    [
        ("Accept", "nonsense"), ("Accept", "*/*;q=NaN"), ("Accept", HostileText.Long), ("Accept-Encoding", "zzz"), ("Range", "bytes=9-1"), ("If-None-Match", "\""), ("Cookie", "=;=;"),
        ("X-HTTP-Method-Override", "DELETE"), ("Forwarded", "for=;;"), ("If-Modified-Since", "never"),
    ];

    private static readonly (string Name, string Value)[] Foreign = [("Origin", "http://elsewhere.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site")];

    private static readonly string[] Labels =
    [
        "{\"name\":\"\"}", "{\"name\":\"a\\u0000b\"}", $"{{\"name\":\"<script>{new string('x', 200)}\"}}", "{\"name\":\"=1+1\\r\\n@SUM(A1)\"}", "{\"note\":\"\\u0007\"}",
        $"{{\"note\":\"{new string('<', 4001)}\"}}", "{\"tags\":[\"\"]}", $"{{\"tags\":[\"{new string('x', 41)}\"]}}", "{\"tags\":\"<b>\"}", "{\"state\":\"finished\"}", "{\"id\":\"other\"}",
    ];

    public static IEnumerable<HostileRequest> For(string job) =>
    [
        .. Places.Select(path => new HostileRequest("GET", path)),
        .. ((string[])["POST", "DELETE", "PROPFIND"]).Select(method => new HostileRequest(method, "/api/nothing")),
        .. ((string[])[$"/api/jobs/{job}", "/api/jobs", "/health"]).Select(path => new HostileRequest("MKCOL", path) { Status = 405 }),
        .. Headers.Select(header => new HostileRequest("GET", $"/api/jobs/{job}/grids/gradientDescent") { Header = header, MustFail = false }),
        new HostileRequest("GET", "/health") { Header = ("Host", "elsewhere.example"), Status = 400 },
        .. Foreign.Select(header => new HostileRequest("DELETE", $"/api/jobs/{job}") { Header = header, Status = 403 }),
        .. Foreign.Select(header => new HostileRequest("POST", "/api/jobs") { Type = "application/json", Body = Encoding.UTF8.GetBytes(BadJobs.Good), Header = header, Status = 403 }),
        .. Labels.Select(body => new HostileRequest("PATCH", $"/api/jobs/{job}") { Type = "application/json", Body = Encoding.UTF8.GetBytes(body), Status = 400 }),
        new HostileRequest("POST", "/api/jobs") { Type = "application/json", Body = "{}"u8.ToArray(), Header = ("Idempotency-Key", HostileText.Long), Status = 400, Named = "Idempotency-Key" },
        new HostileRequest("POST", "/api/datasets?target=y&name=..%2f..%2fetc") { Type = "text/csv", Body = "a,y\n1,x\n"u8.ToArray(), Status = 400, Named = "body" },
        new HostileRequest("POST", "/api/datasets?target=y&name=%00") { Type = "text/csv", Body = "a,y\n1,2\n"u8.ToArray(), Status = 400, Named = "name" },
        new HostileRequest("POST", "/api/datasets?target=y&name=a%0d%0ab") { Type = "text/csv", Body = "a,y\n1,2\n"u8.ToArray(), Status = 400, Named = "name" },
        new HostileRequest("POST", "/api/datasets?target=y&nam=good") { Type = "text/csv", Body = "a,y\n1,2\n"u8.ToArray(), Status = 400, Named = "nam" },
    ];
}
