using System.Collections.Concurrent;
using System.Text.RegularExpressions;
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
    private readonly ConcurrentQueue<string> complaints = [];
    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>What a job's line of progress holds as soon as there are cells.</summary>
    public static Regex SomeCells { get; } = new(@"[1-9][\d,]* of ");

    public LabServer Lab { get; } = new();

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
    /// <param name="address">Without a slash at its start.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="theme">What the system asks for.</param>
    /// <param name="before">Done with the empty page.</param>
    public async Task<IPage> Open(string address, int width = 1440, int height = 900, ColorScheme theme = ColorScheme.Light, Func<IPage, Task>? before = null)
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
                complaints.Enqueue($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Enqueue($"{page.Url}: {error}");
        if (before is not null)
            await before(page);
        await page.GotoAsync(address.StartsWith("http", StringComparison.Ordinal) ? address : $"{Lab.Address}/{address}");
        await Assertions.Expect(page.Locator("h1").First).ToBeVisibleAsync();
        return page;
    }

    /// <summary>Closes every page: one that stays open goes on asking, and would complain of what the next test does.</summary>
    public async Task CloseAll()
    {
        foreach (IPage page in contexts.Values.SelectMany(context => context.Pages).ToList())
            await page.CloseAsync();
    }

    /// <summary>No page has complained since this was last asked.</summary>
    /// <param name="allowed">Parts of complaints that a test makes on purpose.</param>
    public void ExpectQuiet(params string[] allowed)
    {
        var heard = new List<string>();
        while (complaints.TryDequeue(out string? complaint))
            heard.Add(complaint);
        heard.RemoveAll(complaint => allowed.Any(part => complaint.Contains(part, StringComparison.Ordinal)));
        Assert.True(heard.Count == 0, string.Join('\n', heard));
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
