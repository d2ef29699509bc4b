using System.Net;
using FisherLab.Client;
using Hangfire;
using Hangfire.Dashboard;
using Scalar.AspNetCore;

namespace FisherLab.Server.Hosting;

/// <summary>What is served beside the API: the pages of the client, the reference, and Hangfire's dashboard.</summary>
internal static class LabPages
{
    public static void MapLabPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveWebAssemblyRenderMode().AddAdditionalAssemblies(typeof(Routes).Assembly);
        app.MapOpenApi();
        app.MapScalarApiReference("/docs", scalar => scalar.WithTitle("FisherLab").DisableDefaultFonts().DisableAgent().DisableTelemetry());
        if (LabAddresses.AreLoopback(app.Configuration))
            app.MapHangfireDashboard("/hangfire", new DashboardOptions { Authorization = [new ThisMachineOnly()], AppPath = "/", DashboardTitle = "FisherLab workers" });
    }

    // The peer's address says nothing behind a proxy; the address that the request came in at does.
    private sealed class ThisMachineOnly : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) =>
            context.GetHttpContext().Connection.LocalIpAddress is { } local && IPAddress.IsLoopback(local);
    }
}
