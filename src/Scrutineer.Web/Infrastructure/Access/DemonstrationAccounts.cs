using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>One invented account for every role, which the demonstration's sign-in page offers at a click.</summary>
internal static class DemonstrationAccounts
{
    private static readonly (Role Role, string Name)[] People =
    [
        (Role.Councillor, "Councillor Imogen Tarrant"), (Role.CoOptedMember, "Bishara Yusuf"), (Role.GovernanceOfficer, "Gwen Pascoe"),
        (Role.ScrutinyCoordinator, "Dilip Marwaha"), (Role.CabinetMember, "Councillor Ruth Ellery"), (Role.ReportAuthor, "Tom Varley"),
        (Role.Approver, "Nadia Brandt"), (Role.QualityLead, "Oyin Falade"), (Role.Moderator, "Petra Lindqvist"), (Role.Auditor, "Sam Whitlock"),
        (Role.Practitioner, "Kezia Morrow"), (Role.Supervisor, "Alun Bevan"), (Role.HeadOfService, "Farida Noor"), (Role.PerformanceAnalyst, "Lewis Cantrell"),
        (Role.PartnerRepresentative, "Dr Hester Quill"), (Role.HumanResources, "Mona Stroud"), (Role.Administrator, "Ivo Grant"),
    ];

    /// <summary>Whether signing in by a click is offered: only where the council itself is invented, and only until a real account exists (rule A9).</summary>
    public static async Task<bool> OffersAsync(ScrutineerDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var councils = await db.Set<Council>().Select(c => c.IsDemonstration).ToListAsync();
        return councils.Count > 0 && councils.TrueForAll(isDemonstration => isDemonstration) && !await db.Set<Account>().AnyAsync(a => !a.IsDemonstration);
    }

    /// <summary>Adds the accounts where the council is invented and nobody has one yet.</summary>
    public static async Task AddOnceAsync(DataStore store, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        await using var db = store.Open(Viewer.Work("demonstration"));
        if (!await OffersAsync(db) || await db.Set<Account>().AnyAsync(cancel)) return;
        var now = store.Time.GetUtcNow().UtcDateTime;
        foreach (var (role, name) in People)
        {
            var email = $"{Roles.Of(role).Name}@example.org";
            var account = new Account { Name = name, Email = email, EmailKey = Account.KeyOf(email), CreatedAt = now, JoinedAt = now, IsDemonstration = true };
            db.Add(account);
            db.Add(await GrantAsync(db, account.Id, role, store.Time.Today(), cancel));
        }

        await db.SaveChangesAsync(cancel);
    }

    private static async Task<RoleGrant> GrantAsync(ScrutineerDb db, Guid account, Role role, DateOnly today, CancellationToken cancel)
    {
        var kind = Roles.Of(role).Scope;
        var (id, name) = kind switch
        {
            ScopeKind.Board => await db.Set<Board>().OrderBy(b => b.Name).Select(b => ValueTuple.Create((Guid?)b.Id, b.Name)).FirstOrDefaultAsync(cancel),
            ScopeKind.Portfolio => await db.Set<Post>().Where(p => EF.Functions.Like(p.Title, "Cabinet Member%")).OrderBy(p => p.Title).Select(p => ValueTuple.Create((Guid?)p.Id, p.Title)).FirstOrDefaultAsync(cancel),
            ScopeKind.Organisation => await db.Set<Organisation>().Where(o => o.Kind == OrganisationKind.Partner).OrderBy(o => o.Name).Select(o => ValueTuple.Create((Guid?)o.Id, o.Name)).FirstOrDefaultAsync(cancel),
            _ => default,
        };
        return new RoleGrant { AccountId = account, Role = role, ScopeId = id, ScopeName = name, CoversAll = kind != ScopeKind.None && id is null, From = today };
    }
}
