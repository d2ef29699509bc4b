namespace FisherLab.Server.Features;

/// <summary>One route with its validation and handler. Whatever implements this is served: there is no list to add it to.</summary>
public interface IEndpoint
{
    static abstract void Map(IEndpointRouteBuilder routes);
}
