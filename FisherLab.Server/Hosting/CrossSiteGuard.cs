namespace FisherLab.Server.Hosting;

/// <summary>
/// Refuses writes that a page of another site makes a browser send: without accounts there is no token that such a page would lack. Scripts send neither
/// header and pass.
/// </summary>
internal static class CrossSiteGuard
{
    public static void UseCrossSiteGuard(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!IsWrite(context.Request.Method) || !IsForeign(context.Request))
        {
            await next(context);
            return;
        }

        await TypedResults.Problem(
            $"A page of another site ({context.Request.Headers.Origin}) may not change anything here.",
            statusCode: StatusCodes.Status403Forbidden, title: "Cross-site request.").ExecuteAsync(context);
    });

    private static bool IsWrite(string method) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method) && !HttpMethods.IsTrace(method);

    private static bool IsForeign(HttpRequest request)
    {
        string origin = request.Headers.Origin.ToString();
        return request.Headers["Sec-Fetch-Site"] == "cross-site"
            || (origin.Length > 0 && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
    }
}
