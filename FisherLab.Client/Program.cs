using FisherLab.Client.Api;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using MudBlazor.Services;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.Services.AddSingleton(new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
builder.Services.AddSingleton<JobsApi>().AddSingleton<DatasetsApi>().AddSingleton<CatalogApi>();
builder.Services.AddMudServices();
await builder.Build().RunAsync();
