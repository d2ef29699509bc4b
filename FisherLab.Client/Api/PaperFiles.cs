using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>Addresses of the paper's items as files.</summary>
public static class PaperFiles
{
    /// <summary>What an item shows: "csv" or "latex".</summary>
    public static string Item(string item, Protocol protocol, string format) => $"api/paper/{item}?protocol={PaperApi.Word(protocol)}&format={format}";
}
