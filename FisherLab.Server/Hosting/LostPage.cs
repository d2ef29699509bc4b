using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace FisherLab.Server.Hosting;

/// <summary>Where there is nothing, a person sees the client's page that says so. A script, and whoever asks below /api, reads a problem detail.</summary>
internal static class LostPage
{
    public static void UseLostPage(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(async (context, next) =>
        {
            bool isForAPerson = IsForAPerson(context.Request);
            await next(context);
            if (!isForAPerson || context.Response.StatusCode != StatusCodes.Status404NotFound)
                context.Features.Get<IStatusCodePagesFeature>()!.Enabled = false;
        });
    }

    // Only a browser's address bar and its links name HTML.
    private static bool IsForAPerson(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/api") && request.GetTypedHeaders().Accept.Any(IsHtml);

    private static bool IsHtml(MediaTypeHeaderValue type) => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase);
}
