using FisherLab.Client.Api;
using FisherLab.Client.Words;
using MudBlazor;

namespace FisherLab.Client.Components.Labels;

/// <summary>Says that jobs were deleted, and offers to take it back.</summary>
internal static class Undo
{
    private const int Milliseconds = 12_000;

    public static void Offer(ISnackbar notices, IReadOnlyList<JobAnswer> jobs, Func<Task> restore) => notices.Add(JobWords.Deleted(jobs), Severity.Normal, snackbar =>
    {
        snackbar.Action = "Undo";
        snackbar.VisibleStateDuration = Milliseconds;
        snackbar.OnClick = async _ =>
        {
            try
            {
                await restore();
            }
            catch (Exception refused) when (refused is HttpRequestException or ApiException)
            {
                notices.Add(refused.Message, Severity.Error);
            }
        };
    });
}
