using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Exports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Paper;

/// <summary>What the routes of the paper read from their address.</summary>
internal static class PaperQuery
{
    /// <summary>Null for a word that is no protocol; as run where it is left out.</summary>
    public static Protocol? Protocol(string? word) => word is null
        ? Engine.Search.Protocol.AsRun
        : Enum.GetValues<Protocol>().Cast<Protocol?>().FirstOrDefault(protocol => WireWord.Of(protocol!.Value) == word);

    public static ValidationProblem WrongProtocol(string? word) =>
        Refuse.Field("protocol", $"must be one of {string.Join(", ", Enum.GetValues<Protocol>().Select(WireWord.Of))}; it is \"{word}\".");

    public static ProblemHttpResult Unknown(string item) =>
        Refuse.NotFound($"The paper has no item \"{item}\" here; there are {string.Join(", ", PaperItems.All.Select(known => known.Id))}.");
}
