using System.IO.Compression;
using System.Text.Json;
using FisherLab.Client.Api;
using FisherLab.Engine.Paper;

namespace FisherLab.Server.Features.Chunks;

/// <summary>What is stored of a figure: its JSON, compressed.</summary>
internal static class StoredFigure
{
    public static byte[] Write(FigureData figure)
    {
        using var bytes = new MemoryStream();
        using (var pressed = new BrotliStream(bytes, CompressionLevel.Optimal))
            JsonSerializer.Serialize(pressed, figure, WireJson.Options);
        return bytes.ToArray();
    }

    public static FigureData Read(byte[] bytes)
    {
        using var pressed = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<FigureData>(pressed, WireJson.Options)!;
    }
}
