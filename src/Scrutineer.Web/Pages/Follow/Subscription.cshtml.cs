using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Publishing;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.Follow;

/// <summary>Where the links in mail lead: confirming that one follows a board, and stopping, by a button each, so that a program that only looks at links does neither (rule G14).</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SubscriptionModel(DataStore store, SubscriberMail mail) : PageModel
{
    public Board? Board { get; private set; }

    public bool IsConfirmed { get; private set; }

    /// <summary>True right after stopping.</summary>
    public bool IsLeft { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => await ActAsync(token, null, cancel);

    public Task<IActionResult> OnPostConfirmAsync(string token, CancellationToken cancel) => ActAsync(token, (db, subscription) =>
    {
        subscription.ConfirmedAt ??= db.Time.GetUtcNow().UtcDateTime;
    }, cancel);

    public async Task<IActionResult> OnPostLeaveAsync(string token, CancellationToken cancel)
    {
        var page = await ActAsync(token, (db, subscription) => db.Remove(subscription), cancel);
        IsLeft = true;
        return page;
    }

    private async Task<IActionResult> ActAsync(string token, Action<ScrutineerDb, Subscription>? change, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work("subscriptions"));
        if (await mail.OfAsync(db, token, cancel) is not { } subscription) return Page();
        Board = await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Id == subscription.BoardId, cancel);
        if (change is not null)
        {
            change(db, subscription);
            await db.SaveChangesAsync(cancel);
        }

        IsConfirmed = subscription.ConfirmedAt is not null;
        return Page();
    }
}
