using FisherLab.Client.Api;
using FisherLab.Client.Screens;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using MudBlazor;
using MudBlazor.Services;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.Services.AddSingleton(TimeProvider.System).AddSingleton<Connection>().AddSingleton<ConnectionHandler>();
builder.Services.AddSingleton(services =>
    new HttpClient(services.GetRequiredService<ConnectionHandler>()) { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
builder.Services.AddSingleton<JobsApi>().AddSingleton<DatasetsApi>().AddSingleton<CatalogApi>().AddSingleton<PaperApi>().AddSingleton<Theme>().AddSingleton<Screen>().AddSingleton<FigureFiles>().AddSingleton<PlotlyScript>();
builder.Services.AddTransient<Beat>().AddTransient<JobWatch>().AddTransient<JobRuns>().AddTransient<JobWindows>().AddTransient<JobInsight>().AddTransient<PaperWatch>().AddTransient<Comparison>();
builder.Services.AddMudServices(options => options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomRight);
await builder.Build().RunAsync();
