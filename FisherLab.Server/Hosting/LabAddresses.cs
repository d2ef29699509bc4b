using System.Net;

namespace FisherLab.Server.Hosting;

/// <summary>Where the lab listens. As there are no accounts, on this machine only, unless one explicit setting says otherwise.</summary>
internal static class LabAddresses
{
    /// <exception cref="LabStartException">An address can be reached from elsewhere, or is none.</exception>
    public static void Guard(IConfiguration configuration)
    {
        if (configuration["FISHERLAB_ALLOW_REMOTE"] == "1")
            return;
        foreach (string url in All(configuration))
            if (!IsLoopback(url))
                throw new LabStartException(
                    $"{url} can be reached from other machines, and the lab has no accounts: listen on http://127.0.0.1:5080, or set FISHERLAB_ALLOW_REMOTE=1 for a container that is published on loopback only.");
    }

    /// <summary>Whether no other machine can reach the lab.</summary>
    public static bool AreLoopback(IConfiguration configuration) => All(configuration).All(IsLoopback);

    private static IEnumerable<string> All(IConfiguration configuration) =>
    [
        .. (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>(),
    ];

    private static bool IsLoopback(string url)
    {
        try
        {
            BindingAddress address = BindingAddress.Parse(url);
            return address.IsUnixPipe || address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(address.Host.Trim('[', ']'), out IPAddress? ip) && IPAddress.IsLoopback(ip));
        }
        catch (FormatException)
        {
            throw new LabStartException($"\"{url}\" is no address to listen on; one is http://127.0.0.1:5080.");
        }
    }
}
