namespace FisherLab.Engine.Paper;

/// <summary>The list "printed against as run".</summary>
public sealed class DifferencesItem : PaperItem
{
    public override string Id => "differences";

    public override string Title => "Printed against as run";

    public override string Subject => "where the text prints one thing and another was run";
}
