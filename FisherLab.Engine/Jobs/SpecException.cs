namespace FisherLab.Engine.Jobs;

/// <summary>A spec that is not one: every error, by the JSON path of its field.</summary>
/// <param name="errors">Messages that name the value and what is allowed.</param>
public sealed class SpecException(IReadOnlyDictionary<string, string[]> errors)
    : Exception(string.Join(Environment.NewLine, errors.SelectMany(field => field.Value.Select(message => $"{field.Key}: {message}"))))
{
    public IReadOnlyDictionary<string, string[]> Errors { get; } = errors;
}
