namespace FisherLab.Server.Hosting;

/// <summary>The lab cannot start as it is set: a sentence for the person who started it, no stack trace.</summary>
public sealed class LabStartException(string message) : Exception(message);
