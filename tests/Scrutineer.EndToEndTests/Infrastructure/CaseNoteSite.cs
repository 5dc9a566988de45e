using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.TestData;
using Scrutineer.Web.Pages;

namespace Scrutineer.EndToEndTests.Infrastructure;

/// <summary>The web application with a kind of personal record that only the tests have, for a real browser, and with a clock that a test can move.</summary>
internal sealed class CaseNoteSite : WebApplicationFactory<ErrorModel>
{
    private const string Password = "harbour lantern seven";

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("scrutineer-");
    private readonly Clock clock = new();

    public CaseNoteSite()
    {
        UseKestrel(0);
        StartServer();
    }

    public DataStore Store => Services.GetRequiredService<DataStore>();

    public Uri Address => new($"http://localhost:{new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port}/");

    public void NextDay() => clock.Ahead += TimeSpan.FromDays(1);

    /// <summary>Adds somebody with a role over one team, service or board.</summary>
    public async Task AddAsync(string name, Role role, Guid scope)
    {
        await using var db = Store.Open(Viewer.Work("test"));
        var account = new Account { Name = name, Email = EmailOf(name), EmailKey = Account.KeyOf(EmailOf(name)), CreatedAt = DateTime.UtcNow, JoinedAt = DateTime.UtcNow };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        db.Add(account);
        db.Add(new RoleGrant { AccountId = account.Id, Role = role, ScopeId = scope, ScopeName = "a team", From = new DateOnly(2020, 1, 1) });
        await db.SaveChangesAsync();
    }

    /// <summary>Signs somebody in through the form and leads them to an address.</summary>
    public static async Task SignInAsync(IPage page, string name, string address)
    {
        await page.GotoAsync($"/sign-in?returnTo={Uri.EscapeDataString(address)}");
        await page.GetByLabel("E-mail address").FillAsync(EmailOf(name));
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseEnvironment("Production")
        .UseSetting("Data:Directory", data.FullName).UseSetting("Council:Name", "Fernmoor Council").UseSetting("Demonstration:Load", "false")
        .ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            CaseNotePage.AddTo(services);
        });

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (disposing && data.Exists) data.Delete(recursive: true);
    }

    private static string EmailOf(string name) => $"{name.Replace(' ', '.').ToLowerInvariant()}@example.org";

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + Ahead;
    }
}
