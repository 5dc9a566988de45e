using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.TagHelpers;

namespace Scrutineer.Web.Pages.Administration;

/// <summary>Everybody with an account or an invitation.</summary>
public sealed class PeopleModel(ScrutineerDb db, TimeProvider time, MailSettings mail) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    [BindProperty(SupportsGet = true)] public string? Role { get; set; }

    [BindProperty(SupportsGet = true)] public string? State { get; set; }

    public int PageShown { get; private set; } = 1;

    public IReadOnlyList<AccountLine> Lines { get; private set; } = [];

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    /// <summary>Whether mail leaves the building; where it does not, its folder is named.</summary>
    public bool MailIsSent => mail.IsSent;

    public IReadOnlyList<AppliedFilter> Filters =>
    [
        .. string.IsNullOrWhiteSpace(Q) ? [] : (AppliedFilter[])[new($"“{Q.Trim()}”", Request.AddressWith("q", null))],
        .. Roles.Named(Role) is { } role ? (AppliedFilter[])[new(role.Title, Request.AddressWith("role", null))] : [],
        .. AccountStateWords.Read(State) is { } state ? (AppliedFilter[])[new(state.Word(), Request.AddressWith("state", null))] : [],
    ];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (now, today) = (time.GetUtcNow().UtcDateTime, time.Today());
        var accounts = Filtered(db.Set<Account>().AsNoTracking().Include(a => a.Grants), now, today);
        Count = await accounts.CountAsync(cancel);
        // Not bound by name: "page" is also the route value by which Razor Pages know this page.
        PageShown = int.TryParse(Request.Query["page"].FirstOrDefault(), out var page) ? Math.Clamp(page, 1, Pages) : 1;
        var rows = await accounts.OrderBy(a => a.Name).ThenBy(a => a.Id).Skip((PageShown - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        Lines = [.. rows.Select(a => AccountLine.Of(a, now, today))];
    }

    private IQueryable<Account> Filtered(IQueryable<Account> accounts, DateTime now, DateOnly today)
    {
        if (!string.IsNullOrWhiteSpace(Q))
        {
            var words = Q.Trim().ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // This runs in the database, which has no .NET culture.
            accounts = accounts.Where(a => a.Name.ToUpper().Contains(words) || a.EmailKey.Contains(words));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        }

        if (Roles.Named(Role) is { } wanted)
            accounts = accounts.Where(a => a.Grants.Any(g => g.Role == wanted.Role && g.From <= today && (g.To == null || g.To >= today)));
        return AccountStateWords.Read(State) switch
        {
            AccountState.Closed => accounts.Where(a => a.DisabledAt != null),
            AccountState.Invited => accounts.Where(a => a.DisabledAt == null && a.JoinedAt == null),
            AccountState.Locked => accounts.Where(a => a.DisabledAt == null && a.LockedUntil > now),
            AccountState.Open => accounts.Where(a => a.DisabledAt == null && a.JoinedAt != null),
            _ => accounts,
        };
    }
}
