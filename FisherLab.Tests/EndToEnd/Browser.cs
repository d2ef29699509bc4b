using FisherLab.Tests.Server;
using Microsoft.Playwright;

namespace FisherLab.Tests.EndToEnd;

/// <summary>A real Chromium and a real server, shared by the tests of a class; every console error of every page is kept.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    // Milliseconds that anything expected may take: a busy machine is slow, and only a page that never gets there is wrong.
    private const int Patience = 60_000;

    private readonly Dictionary<ColorScheme, IBrowserContext> contexts = [];
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public LabServer Lab { get; } = new();

    /// <summary>What a page complained of, with its address.</summary>
    public List<string> Complaints { get; } = [];

    public async ValueTask InitializeAsync()
    {
        await Lab.InitializeAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("FISHERLAB_CHROMIUM") ?? "/usr/bin/chromium",
            Args = Flags,
        });
    }

    /// <summary>Opens an address of the lab, or a whole one, and waits for its heading.</summary>
    public async Task<IPage> Open(string address, int width = 1440, int height = 900, ColorScheme theme = ColorScheme.Light)
    {
        if (!contexts.TryGetValue(theme, out IBrowserContext? context))
        {
            context = contexts[theme] = await chromium!.NewContextAsync(new BrowserNewContextOptions { ColorScheme = theme });
            context.SetDefaultTimeout(Patience);
        }

        IPage page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(width, height);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                Complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => Complaints.Add($"{page.Url}: {error}");
        await page.GotoAsync(address.StartsWith("http", StringComparison.Ordinal) ? address : $"{Lab.Address}/{address}");
        await Assertions.Expect(page.Locator("h1").First).ToBeVisibleAsync();
        return page;
    }

    /// <summary>Keeps a picture where FISHERLAB_SCREENSHOTS names a directory.</summary>
    public static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("FISHERLAB_SCREENSHOTS") is { Length: > 0 } directory)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(directory, $"{name}.png") });
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
        await Lab.DisposeAsync();
    }
}
