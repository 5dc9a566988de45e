using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Infrastructure.Access;
using Shouldly;

namespace Scrutineer.Tests.TestData;

/// <summary>Accounts and their sessions for tests.</summary>
public static class TestAccounts
{
    public const string Password = "harbour lantern seven";

    /// <summary>Adds an account that has joined, with a role over one scope, over all (the default), or none.</summary>
    public static async Task<Account> AddAccountAsync(this DataStore store, string name = "Rowan Teal", Role? role = null, Guid? scope = null, string? password = null)
    {
        await using var db = store.Open(Viewer.Work("test"));
        var now = store.Time.GetUtcNow().UtcDateTime;
        var email = $"{name.Replace(' ', '.').ToLowerInvariant()}@example.org";
        var account = new Account { Name = name, Email = email, EmailKey = Account.KeyOf(email), CreatedAt = now, JoinedAt = now };
        if (password is not null) account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, password);
        db.Add(account);
        if (role is { } held)
            db.Add(new RoleGrant
            {
                AccountId = account.Id,
                Role = held,
                ScopeId = scope,
                ScopeName = scope is null ? null : "a scope",
                CoversAll = scope is null && Roles.Of(held).Scope != ScopeKind.None,
                From = DateOnly.FromDateTime(now).AddDays(-1),
            });
        await db.SaveChangesAsync();
        return account;
    }

    /// <summary>Somebody signed in to the site.</summary>
    public static async Task<Visitor> SignedInAsync(this Site site, Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var (key, _) = await site.Services.GetRequiredService<SessionKeeper>().StartAsync(account.Id, SignInMethod.Password, "a test");
        var visitor = site.NewVisitor();
        visitor.Keep(SessionHandler.Cookie, key);
        return visitor;
    }

    public static async Task<Visitor> SignedInAsync(this Site site, Role role, Guid? scope = null) =>
        await site.SignedInAsync(await site.Store.AddAccountAsync($"{Roles.Of(role).Title} {Guid.NewGuid():N}", role, scope));

    /// <summary>The newest message to an address, once it has left.</summary>
    public static async Task<string> MailToAsync(this Site site, string address)
    {
        var postbox = site.Services.GetRequiredService<Postbox>();
        var folder = Path.Combine(site.Folder, "mail");
        for (var tries = 0; tries < 60; tries++)
        {
            await postbox.SweepAsync();
            var files = Directory.Exists(folder) ? Directory.GetFiles(folder).Select(f => new FileInfo(f)).OrderByDescending(f => f.LastWriteTimeUtc) : Enumerable.Empty<FileInfo>();
            foreach (var file in files)
                if (await File.ReadAllTextAsync(file.FullName) is var text && text.StartsWith($"To: {address}\n", StringComparison.Ordinal)) return text;
            await Task.Delay(250);
        }

        throw new ShouldAssertException($"No mail to {address} left within 15 seconds.");
    }

    /// <summary>The path of the link in a message.</summary>
    public static string LinkIn(string mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return new Uri(mail.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim()).AbsolutePath;
    }
}
