using FisherLab.Engine.Catalog;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Jobs;

/// <summary>The work of a job that draws a figure: it needs no data but those that come with the engine.</summary>
public static class FigureWork
{
    /// <summary>What its chunk is called in place of a method.</summary>
    public const string Method = "figure";

    /// <summary>Multiply-adds of one figure, about.</summary>
    public const double Work = 10e9;

    /// <summary>Computes what is drawn.</summary>
    public static FigureData Draw(FigureSpec figure) => PaperItems.Find(figure.Item)!.Draw(new OwnData(figure.Protocol))!;

    private sealed class OwnData(Protocol protocol) : Evidence
    {
        public override Protocol Protocol => protocol;

        public override Dataset? Dataset(string key) =>
            Kinds.Datasets.FirstOrDefault(source => source.Key == key && source.IsEmbedded)?.LoadEmbedded();

        public override FinishedSearch? Find(JobSpec job) => null;
    }
}
