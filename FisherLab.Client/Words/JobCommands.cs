using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Words;

/// <summary>The same job without the browser.</summary>
public static partial class JobCommands
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As a person would write it: small objects on one line.</summary>
    public static string Json(JobSpec job) =>
        SmallObject().Replace(JobWriter.WriteBriefly(job).ToJsonString(Indented), small => Space().Replace(small.Value, " "));

    /// <param name="job">The job.</param>
    /// <param name="server">Its address, with the last slash.</param>
    public static string Curl(JobSpec job, string server) =>
        $"curl -X POST {server}api/jobs \\\n  -H \"Content-Type: application/json\" \\\n  -d '{Json(job).Replace("'", "'\\''", StringComparison.Ordinal)}'";

    public static string CommandLine(JobSpec job) => $"cat > job.json <<'JSON'\n{Json(job)}\nJSON\n./run.sh run job.json";

    /// <summary>Names and options in colour, as HTML.</summary>
    public static string Coloured(string text) =>
        Name().Replace(Option().Replace(WebUtility.HtmlEncode(text), "<i>$0</i>"), "<b>$0</b>");

    [GeneratedRegex(@"\{[^{}\[\]]{0,140}\}")]
    private static partial Regex SmallObject();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"&quot;\w+&quot;(?=:)")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<=\s)-[XHd](?=\s)|POST")]
    private static partial Regex Option();
}
