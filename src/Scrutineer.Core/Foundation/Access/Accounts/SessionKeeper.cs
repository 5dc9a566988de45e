using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Access.Accounts;

/// <summary>How long a session lasts, from the settings under <c>SignIn</c> (rule A6).</summary>
public sealed class SessionLimits
{
    /// <summary>A session that nobody uses ends after this.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromMinutes(60);

    /// <summary>A session ends after this even while it is used.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(12);
}

/// <summary>A session that is in force, its account, and for whom the request's queries run.</summary>
public sealed record OpenSession(Session Session, Account Account, Viewer Viewer);

/// <summary>Starts, finds and ends sessions. Every find reads the database: nothing about them is remembered elsewhere (rule A6).</summary>
public sealed class SessionKeeper(DataStore store, SessionLimits limits)
{
    private static readonly TimeSpan Noting = TimeSpan.FromMinutes(1);

    private DateTime Now => store.Time.GetUtcNow().UtcDateTime;

    /// <summary>Starts a session and gives the key for the browser's cookie.</summary>
    public async Task<(string Key, Viewer Viewer)> StartAsync(Guid account, SignInMethod method, string device, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.Public);
        var owner = await db.Set<Account>().AsNoTracking().Include(a => a.Grants).SingleAsync(a => a.Id == account && a.DisabledAt == null, cancel);
        var viewer = ViewerOf(owner);
        await using var own = store.Open(viewer);
        var key = Token.New();
        own.Add(new Session { AccountId = account, KeyHash = Token.Hash(key), Method = method, Device = device, StartedAt = Now, SeenAt = Now });
        await own.SaveChangesAsync(cancel);
        return (key, viewer);
    }

    /// <summary>The session of a key; null when it is unknown, ended, out of time or of a closed account.</summary>
    public async Task<OpenSession?> FindAsync(string key, CancellationToken cancel = default)
    {
        var (hash, now) = (Token.Hash(key), Now);
        var (earliestSeen, earliestStart) = (now - limits.Idle, now - limits.Longest);
        await using var db = store.Open(Viewer.Public);
        var session = await db.Set<Session>().AsNoTracking()
            .FirstOrDefaultAsync(s => s.KeyHash == hash && s.EndedAt == null && s.SeenAt > earliestSeen && s.StartedAt > earliestStart, cancel);
        if (session is null) return null;
        var account = await db.Set<Account>().AsNoTracking().Include(a => a.Grants).FirstOrDefaultAsync(a => a.Id == session.AccountId && a.DisabledAt == null, cancel);
        if (account is null) return null;
        if (now - session.SeenAt > Noting)
            await db.Set<Session>().Where(s => s.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), cancel);
        return new OpenSession(session, account, ViewerOf(account));
    }

    /// <summary>The account's sessions that are in force, the newest first.</summary>
    public async Task<IReadOnlyList<Session>> OpenOfAsync(ScrutineerDb db, Guid account, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (earliestSeen, earliestStart) = (Now - limits.Idle, Now - limits.Longest);
        return await db.Set<Session>().Where(s => s.AccountId == account && s.EndedAt == null && s.SeenAt > earliestSeen && s.StartedAt > earliestStart)
            .OrderByDescending(s => s.StartedAt).ToListAsync(cancel);
    }

    /// <summary>Ends the session of a key, as signing out does.</summary>
    public async Task EndAsync(Viewer viewer, string key, CancellationToken cancel = default)
    {
        var hash = Token.Hash(key);
        await using var db = store.Open(viewer);
        if (await db.Set<Session>().FirstOrDefaultAsync(s => s.KeyHash == hash && s.EndedAt == null, cancel) is not { } session) return;
        session.EndedAt = Now;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Marks every session of an account ended, but one that may stay; the caller saves.</summary>
    public static async Task EndAllAsync(ScrutineerDb db, Guid account, DateTime now, Guid? except = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var session in await db.Set<Session>().Where(s => s.AccountId == account && s.EndedAt == null && s.Id != except).ToListAsync(cancel))
            session.EndedAt = now;
    }

    private Viewer ViewerOf(Account account) => Viewer.SignedIn(account.Id, account.Name, account.PersonId, account.Grants, store.Time.Today());
}
