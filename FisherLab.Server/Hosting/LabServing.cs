using FisherLab.Server.Settings;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Hosting;

/// <summary>Serves until it is told to stop.</summary>
internal static class LabServing
{
    public static async Task<int> Serve(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new LabStartException($"{exception.Message} Is another FisherLab running? Choose another address with --urls.");
        }

        string data = Path.GetFullPath(app.Services.GetRequiredService<IOptions<LabOptions>>().Value.Data);
        await Console.Out.WriteLineAsync($"FisherLab is ready at {string.Join(" and ", app.Urls)} (data in {data})");
        await app.WaitForShutdownAsync();
        return 0;
    }
}
