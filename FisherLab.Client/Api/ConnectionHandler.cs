using System.Net;

namespace FisherLab.Client.Api;

/// <summary>Takes note of every request that is answered, or is not.</summary>
/// <param name="connection">Takes the notes.</param>
public sealed class ConnectionHandler(Connection connection) : DelegatingHandler(new HttpClientHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            connection.Note(response.StatusCode is not (HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout));
            return response;
        }
        catch (HttpRequestException)
        {
            connection.Note(answered: false);
            throw;
        }
    }
}
