using System.Net;
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

    /// <summary>The site's clock, which stands until a test moves it.</summary>
    public DateTimeOffset Now { get; set; } = new(Today, new TimeOnly(9, 0), TimeSpan.Zero);

    /// <summary>The data folder.</summary>
    public string Folder => folder;

    private readonly Dictionary<string, string> settings = [];
    private Action<IServiceCollection>? services;
    private Action<IServiceCollection> change = _ => { };
    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-site-").FullName;
    private WebApplicationFactory<ErrorModel>? host;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>The running program's own services.</summary>
    public IServiceProvider Services => host!.Services;

    public DataStore Store => host!.Services.GetRequiredService<DataStore>();

    public async ValueTask InitializeAsync()
    {
        await MigratedDatabase.PutAsync(folder);
        host = new WebApplicationFactory<ErrorModel>().WithWebHostBuilder(web => web
            .UseEnvironment("Production")
            .UseSetting("Data:Directory", folder)
            .UseSetting("Council:Name", "Fernmoor Council")
            .UseSetting("Demonstration:Load", "false")
            // Binding takes programs and time that few tests mean to spend.
            .UseSetting("Packs:Bind", "false")
            // The server in memory sets no limit of size, and says so at every request of a page that has one.
            .UseSetting("Logging:LogLevel:Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware", "Error")
            .UseSetting("Logging:LogLevel:Microsoft.AspNetCore.Mvc.Filters.RequestSizeLimitFilter", "Error")
            .ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new SetTime(this))))
            .ConfigureTestServices(services => change(services)));
        if (services is { } more) host = host.WithWebHostBuilder(web => web.ConfigureTestServices(more));
        foreach (var (name, value) in settings) host = host.WithWebHostBuilder(web => web.UseSetting(name, value));
        Client = host.CreateClient(new() { AllowAutoRedirect = false });
    }

    /// <summary>A site that one test has to itself.</summary>
    public static async Task<Site> OpenAsync(params InventedBoard[] boards)
    {
        var site = new Site();
        await site.InitializeAsync();
        foreach (var board in boards) await site.KeepAsync(board);
        return site;
    }

    /// <summary>A site with settings of its own, "SignIn:AttemptsPerMinute" and the like.</summary>
    public static Task<Site> OpenAsync(Dictionary<string, string> settings, params InventedBoard[] boards) => OpenAsync(settings, _ => { }, boards);

    /// <summary>A site with settings and services of its own.</summary>
    public static async Task<Site> OpenAsync(Dictionary<string, string> settings, Action<IServiceCollection> change, params InventedBoard[] boards)
    {
        var site = new Site { change = change };
        foreach (var (name, value) in settings) site.settings[name] = value;
        await site.InitializeAsync();
        foreach (var board in boards) await site.KeepAsync(board);
        return site;
    }

    /// <summary>A site with services of its own.</summary>
    public static async Task<Site> OpenAsync(Action<IServiceCollection> services, params InventedBoard[] boards)
    {
        var site = new Site { services = services };
        await site.InitializeAsync();
        foreach (var board in boards) await site.KeepAsync(board);
        return site;
    }

    /// <summary>Somebody with a browser of their own, over https.</summary>
    public Visitor NewVisitor()
    {
        var cookies = new CookieContainer();
        return new Visitor(host!.CreateDefaultClient(new Uri("https://localhost"), new Microsoft.AspNetCore.Mvc.Testing.Handlers.CookieContainerHandler(cookies)), cookies);
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

    private sealed class SetTime(Site site) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => site.Now;
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
