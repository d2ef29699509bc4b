using FisherLab.Client.Api;
using FisherLab.Client.Components.Labels;
using FisherLab.Client.Components.List;
using FisherLab.Client.Words;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace FisherLab.Client.Pages;

/// <summary>All jobs: found, sorted, labelled, deleted and restored.</summary>
public sealed partial class JobList
{
    private const int Rows = 25;

    private static readonly IReadOnlySet<string> none = new HashSet<string>();

    private JobListView view = new(new JobsFilter(), null);
    private ListAnswer<JobAnswer>? page;
    private IReadOnlySet<string> picked = none;
    private IReadOnlyList<(string, string)> datasets = [], tags = [];

    private string Title => view.Filter.Deleted ? "Deleted jobs" : "Jobs";

    private List<JobAnswer> Picked => [.. page?.Items.Where(job => picked.Contains(job.Id)) ?? []];

    public void Dispose()
    {
        Beat.Changed -= StateHasChanged;
        Navigation.LocationChanged -= Moved;
        Beat.Dispose();
    }

    protected override void OnInitialized()
    {
        Beat.Changed += StateHasChanged;
        Navigation.LocationChanged += Moved;
        Follow();
    }

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        if (new Uri(moved.Location).AbsolutePath.TrimEnd('/') != "/jobs")
            return;
        Follow();
        StateHasChanged();
    }

    // What was there stays until the answer comes.
    private void Follow()
    {
        view = JobListView.Of(Navigation);
        picked = none;
        Beat.Start(Ask);
    }

    private async Task<bool> Ask(CancellationToken stop)
    {
        JobListView asked = view;
        ListAnswer<JobAnswer> answer = await Jobs.List(asked.Cursor, Rows, asked.Filter, stop);
        if (datasets.Count == 0)
            datasets = [.. (await DatasetsApi.List(stop)).Items.Select(dataset => (dataset.Key, dataset.Title))];
        tags = [.. (await Jobs.Tags(stop)).Items.Select(tag => (tag.Tag, $"{tag.Tag} ({Numbers.Count(tag.Jobs)})"))];
        stop.ThrowIfCancellationRequested();
        if (Beat.IsAway && page is not null)
            Notices.Add(JobWords.Back(page.Items, answer.Items), Severity.Success);
        page = answer;
        return true;
    }

    private void Filter(JobsFilter filter) => Navigation.NavigateTo(new JobListView(filter, null).Address(Navigation), replace: filter.Search != view.Filter.Search);

    private Task Do(JobCommand command) => command switch
    {
        JobCommand.Rename rename => Try(() => Jobs.Change(rename.Job.Id, new JobChange { Name = rename.Name })),
        JobCommand.Label label => Label(label.Job),
        JobCommand.Cancel cancel => Try(() => Jobs.Cancel(cancel.Job.Id)),
        JobCommand.Delete delete => Delete([delete.Job]),
        JobCommand.Restore restore => Restore([restore.Job]),
        _ => Task.CompletedTask,
    };

    private async Task Label(JobAnswer job)
    {
        IDialogReference dialog = await Dialogs.ShowAsync<LabelDialog>(null, new DialogParameters<LabelDialog> { { own => own.Job, job } }, Wide.Options);
        await dialog.Result;
        Beat.Now();
    }

    private async Task Delete(IReadOnlyList<JobAnswer> jobs)
    {
        picked = none;
        if (await Try(() => Each(jobs, Jobs.Delete)))
            Undo.Offer(Notices, jobs, () => Restore(jobs));
    }

    private Task<bool> Restore(IReadOnlyList<JobAnswer> jobs)
    {
        picked = none;
        return Try(() => Each(jobs, Jobs.Restore));
    }

    private static async Task Each(IReadOnlyList<JobAnswer> jobs, Func<string, CancellationToken, Task<JobAnswer>> act)
    {
        foreach (JobAnswer job in jobs)
            await act(job.Id, CancellationToken.None);
    }

    private async Task<bool> Try(Func<Task> change)
    {
        try
        {
            await change();
            return true;
        }
        catch (Exception refused) when (refused is HttpRequestException or ApiException)
        {
            Notices.Add(refused.Message, Severity.Error);
            return false;
        }
        finally
        {
            Beat.Now();
        }
    }
}
