namespace FisherLab.Client.Api;

/// <summary>An item in the list of all.</summary>
public sealed record PaperItemAnswer : PaperAnswer;
