using FisherLab.Server.Commands;
using FisherLab.Server.Features;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Features.Jobs;
using FisherLab.Server.Features.Paper;
using FisherLab.Server.Features.Results;
using FisherLab.Server.Hosting;

return await CommandLine.Run(args, Serve);

static async Task<int> Serve(string[] arguments)
{
    var builder = WebApplication.CreateBuilder(arguments);
    builder.AddLabDefaults();
    builder.Services.AddLabStorage();
    builder.Services.AddSingleton<LabLock>().AddHostedService<LabStart>();
    builder.Services.AddLabWorkers();
    builder.Services.AddChunks().AddDatasets().AddJobs().AddResults().AddPaper();
    builder.Services.AddLabErrors();
    builder.Services.AddOpenApi(ParameterNotes.Describe);
    builder.Services.AddRazorComponents().AddInteractiveWebAssemblyComponents();

    LabAddresses.Guard(builder.Configuration);
    await using WebApplication app = builder.Build();
    app.UseResponseCompression();
    app.UseExceptionHandler();
    app.UseStatusCodePages();
    app.UseLostPage();
    app.UseCrossSiteGuard();
    app.UseAntiforgery();
    app.MapEndpoints();
    app.MapLabPages();
    return await app.Serve();
}
