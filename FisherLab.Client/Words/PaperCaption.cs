using FisherLab.Client.Api;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Words;

/// <summary>What stands below an exported figure of the paper: what one needs to make it again.</summary>
public static class PaperCaption
{
    public static string Of(PaperAnswer item)
    {
        string[] datasets = [.. item.Jobs.Where(job => job.State == JobState.Finished).Select(job => job.Dataset).Distinct()];
        string[] said =
        [
            $"{item.Title} of Kunstner, Balles and Hennig, Limitations of the Empirical Fisher Approximation (NeurIPS 2019), computed anew by FisherLab, protocol {PaperWords.Of(item.Protocol)}.",
            datasets.Length == 0 ? "" : $"Data: {string.Join(", ", datasets)}.",
            item.Protocol == Protocol.AsRun && item.Verdicts.Count > 0 ? "Curves are those of the cells printed in Table 6; ours, where they differ, are dotted." : "",
            item.Claims.Any(claim => claim.Holds is not null) ? $"{PaperWords.Claims(item.Claims)}." : "",
            PaperWords.Gaps(item.Gaps),
        ];
        return string.Join(' ', said.Where(sentence => sentence.Length > 0));
    }
}
