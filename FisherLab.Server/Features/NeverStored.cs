namespace FisherLab.Server.Features;

/// <summary>Tells browsers to keep no answer: what is here now may be gone in a moment, and a browser that is not told keeps "gone" for ever, be the job restored or not.</summary>
internal sealed class NeverStored : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }
}
