using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Threads;
using Scrutineer.Web.Pages;
using Xunit;

namespace Scrutineer.Tests.TestData;

/// <summary>The public site over HTTP, on a database of its own in a folder that goes with it. Today is 20 March 2031.</summary>
public sealed class Site : IAsyncLifetime
{
    public static readonly DateOnly Today = new(2031, 3, 20);

    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-site-").FullName;
    private WebApplicationFactory<ErrorModel>? host;

    /// <summary>What a test puts in the place of the site's own services.</summary>
    public Action<IServiceCollection> Services { get; init; } = _ => { };

    public HttpClient Client { get; private set; } = null!;

    public DataStore Store => host!.Services.GetRequiredService<DataStore>();

    /// <summary>Settings of this site besides the usual.</summary>
    public IReadOnlyList<(string Name, string Value)> Settings { get; init; } = [];

    public ValueTask InitializeAsync()
    {
        host = new WebApplicationFactory<ErrorModel>().WithWebHostBuilder(web => Settings.Aggregate(web, (builder, setting) => builder.UseSetting(setting.Name, setting.Value))
            .UseEnvironment("Production")
            .UseSetting("Data:Directory", folder)
            .UseSetting("Council:Name", "Fernmoor Council")
            .UseSetting("Demonstration:Load", "false")
            .ConfigureTestServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FixedTime(Today)));
                Services(services);
            }));
        Client = host.CreateClient(new() { AllowAutoRedirect = false });
        return ValueTask.CompletedTask;
    }

    /// <summary>A site that one test has to itself.</summary>
    public static Task<Site> OpenAsync(params InventedBoard[] boards) => OpenAsync(boards, []);

    /// <summary>The same, with settings of its own.</summary>
    public static async Task<Site> OpenAsync(IEnumerable<InventedBoard> boards, params (string Name, string Value)[] settings)
    {
        var site = new Site { Settings = settings };
        await site.InitializeAsync();
        foreach (var board in boards) await site.KeepAsync(board);
        return site;
    }

    /// <summary>Stores what was invented of a board, and finds its citations, links and matters as an import does.</summary>
    public async Task KeepAsync(InventedBoard board)
    {
        await using var db = Store.Open(Viewer.Work("test"));
        foreach (var file in board.Files) await Store.Files.KeepAsync(file);
        db.AddRange(board.Records);
        await db.SaveChangesAsync();
        await ThreadKeeper.RefreshAsync(db, board.Id);
    }

    /// <summary>The page at an address, whatever its status.</summary>
    public async Task<SitePage> GetAsync(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        return new SitePage(answer.StatusCode, new HtmlParser().ParseDocument(text), text);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (host is not null) await host.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>What a browser was given.</summary>
public sealed record SitePage(System.Net.HttpStatusCode Status, IHtmlDocument Document, string Source)
{
    /// <summary>The words of the main part, spaces run together, as a reader sees them.</summary>
    public string Words => WordsOf("main");

    /// <summary>The words of the first element that matches; empty where none does.</summary>
    public string WordsOf(string selector) => Plain(Document.QuerySelector(selector)?.TextContent);

    /// <summary>The words of every element that matches, in order.</summary>
    public IReadOnlyList<string> AllWordsOf(string selector) => [.. Document.QuerySelectorAll(selector).Select(e => Plain(e.TextContent))];

    /// <summary>Where the link with these words leads; null where there is no such link.</summary>
    public string? LinkOf(string words) =>
        Document.QuerySelectorAll("a").FirstOrDefault(a => Plain(a.TextContent) == words)?.GetAttribute("href");

    private static string Plain(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
