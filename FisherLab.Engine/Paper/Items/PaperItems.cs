namespace FisherLab.Engine.Paper;

/// <summary>The figures and tables, in the order of the gallery.</summary>
public static class PaperItems
{
    public static IReadOnlyList<PaperItem> All { get; } =
    [
        new Figure1(),
        new Figure2(),
        new Figure3(),
        new Figure4(),
        new Figure5(),
        new Figure6(),
        new Table2(),
        new Table3(),
        new Table4(),
        new Table5(),
        new Table6Item(),
        new DifferencesItem(),
        new CurvaturesItem(),
    ];

    /// <summary>Null for an id that no item has.</summary>
    public static PaperItem? Find(string id) => All.FirstOrDefault(item => item.Id == id);
}
