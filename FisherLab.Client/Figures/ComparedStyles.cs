using FisherLab.Client.Api;

namespace FisherLab.Client.Figures;

/// <summary>How entries of several jobs are told apart: the method by its colour, the job by a number behind its name and by the dash.</summary>
public static class ComparedStyles
{
    private static readonly (string Plotly, string Svg)[] Dashes = [("solid", "none"), ("dash", "6 3"), ("dot", "2 3"), ("dashdot", "7 2.5 2 2.5"), ("longdash", "10 3")];

    /// <summary>One style an entry.</summary>
    public static IReadOnlyList<MethodStyle> Of(IReadOnlyList<ComparedEntry> entries)
    {
        string[] jobs = [.. entries.Select(entry => entry.Job.Id).Distinct()];
        return [.. entries.Select(entry => Of(entry, Array.IndexOf(jobs, entry.Job.Id), jobs.Length > 1))];
    }

    private static MethodStyle Of(ComparedEntry entry, int job, bool several)
    {
        MethodStyle style = MethodStyle.Of(entry.Job.Spec).First(style => style.Id == entry.Method.Id);
        (string dash, string stroke) = Dashes[job % Dashes.Length];
        return several ? style with { Label = $"{style.Label} {job + 1}", Dash = dash, Stroke = stroke } : style;
    }
}
