using System.Diagnostics;
using System.Text.RegularExpressions;
using FisherLab.Client.Api;

namespace FisherLab.Tests.EndToEnd;

/// <summary>The real server in a process of its own, so that it can be killed.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private const string AnyPort = "http://127.0.0.1:0";

    private readonly Process process;

    private ServerProcess(Process process, HttpClient http)
    {
        this.process = process;
        Http = http;
    }

    public HttpClient Http { get; }

    public JobsApi Jobs => new(Http);

    /// <summary>Starts it at an address, or on a free port, and waits for its line.</summary>
    public static async Task<ServerProcess> Start(string data, string address = AnyPort)
    {
        Process process = Launch(data, address);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (Ready().Match(line) is { Success: true } ready)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServerProcess(process, new HttpClient { BaseAddress = new Uri(ready.Groups[1].Value) });
            }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    /// <summary>Runs the program with its arguments to its end.</summary>
    public static Task<(int ExitCode, string Output, string Error)> ToEnd(string data, params string[] arguments) =>
        ToEnd(data, new Dictionary<string, string>(), arguments);

    /// <summary>Runs it in an environment with other variables.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> ToEnd(
        string data, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using Process process = Launch(data, AnyPort, arguments, environment);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, error.Trim());
    }

    /// <summary>SIGKILL: nothing can be put in order.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
        Http.Dispose();
    }

    private static Process Launch(string data, string address, string[]? arguments = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "FisherLab.Server.dll"), .. arguments ?? [], "--urls", address, "--data", data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FISHERLAB_FIRST_JOB"] = "0";
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    [GeneratedRegex(@"ready at (http://\S+)")]
    private static partial Regex Ready();
}
