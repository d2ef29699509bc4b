namespace FisherLab.Engine.Paper;

/// <summary>The claims about curvatures that belong to no figure: Propositions 1 and 2 and Appendices A to C.</summary>
internal sealed class CurvaturesItem : PaperItem
{
    public override string Id => "curvatures";

    public override string Title => "Curvatures";

    public override string Subject => "what the text and its appendix say of the matrices themselves";
}
