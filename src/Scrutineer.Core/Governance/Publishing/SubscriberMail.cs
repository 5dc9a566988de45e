using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Publishing;

/// <summary>Where pages that mail links to are found, as absolute addresses.</summary>
public interface IMailLinks
{
    /// <summary>The public page of a meeting.</summary>
    string Meeting(Board board, Meeting meeting);

    /// <summary>The page on which a subscription is confirmed or left.</summary>
    string Subscription(string token);
}

/// <summary>Following a board by e-mail (rule G14). Links are sealed, so that nobody can confirm or leave for another.</summary>
public sealed class SubscriberMail(Postbox postbox, IDataProtectionProvider protection, IMailLinks links)
{
    /// <summary>How long an unconfirmed address is kept, and how soon it is written to again.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7), Again = TimeSpan.FromMinutes(10);

    private readonly IDataProtector tokens = protection.CreateProtector("Scrutineer.Subscriptions");

    /// <summary>Notes that an address wants to follow a board, and writes to it. What is answered is the same whether it follows already.</summary>
    public async Task AskAsync(ScrutineerDb db, Board board, string email, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(board);
        var (now, key) = (db.Time.GetUtcNow().UtcDateTime, Account.KeyOf(email));
        var old = now - Kept;
        db.RemoveRange(await db.Set<Subscription>().Where(s => s.ConfirmedAt == null && s.AskedAt < old && !(s.BoardId == board.Id && s.EmailKey == key)).Take(100).ToListAsync(cancel));
        var subscription = await db.Set<Subscription>().FirstOrDefaultAsync(s => s.BoardId == board.Id && s.EmailKey == key, cancel);
        var isNew = subscription is null;
        if (subscription is null) db.Add(subscription = new Subscription { BoardId = board.Id, Email = email, EmailKey = key, AskedAt = now });
        if (subscription.ConfirmedAt is null && (isNew || subscription.AskedAt <= now - Again))
        {
            subscription.AskedAt = now;
            postbox.Post(db, subscription.Email, "Confirm that you want to follow a scrutiny board",
                $"Somebody, probably you, asked for e-mail whenever {board.Name} publishes an agenda or papers.\n\nConfirm it here:\n{links.Subscription(Seal(subscription))}\n\nIf it was not you, do nothing: you will not hear again.\n");
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The subscription that a link names; null for a link that is false, or whose subscription was left.</summary>
    public async Task<Subscription?> OfAsync(ScrutineerDb db, string token, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Unsealed(token) is { } id ? await db.Set<Subscription>().FirstOrDefaultAsync(s => s.Id == id, cancel) : null;
    }

    /// <summary>Makes sure that there is a key to seal with. A new one is kept in a save of its own, which inside a caller's transaction would wait for that transaction for ever.</summary>
    internal void Ready() => tokens.Protect([]);

    /// <summary>Writes to everybody who follows the board, with what the caller is about to save.</summary>
    internal async Task PostAsync(ScrutineerDb db, Board board, Meeting meeting, Publication publication, CancellationToken cancel)
    {
        var what = publication.Kind switch
        {
            PublicationKind.Agenda => "Agenda published",
            PublicationKind.Supplement => "Supplementary agenda published",
            _ => "Paper withdrawn",
        };
        var said = string.Join('\n', publication.Entries.Select(e => $"- {e.Words}"));
        var late = publication.Reason is { } reason ? $"\n\nThe reason given: {reason}" : "";
        foreach (var follower in await db.Set<Subscription>().AsNoTracking().Where(s => s.BoardId == board.Id && s.ConfirmedAt != null).OrderBy(s => s.Id).ToListAsync(cancel))
            postbox.Post(db, follower.Email, $"{what}: meeting of {meeting.Date:d MMMM yyyy}",
                $"{board.Name}, {meeting.Date.InWords()}\n{what}.\n\n{said}{late}\n\nRead it here:\n{links.Meeting(board, meeting)}\n\nTo hear no more of this board:\n{links.Subscription(Seal(follower))}\n");
    }

    private string Seal(Subscription subscription) => Base64Url.EncodeToString(tokens.Protect(subscription.Id.ToByteArray()));

    private Guid? Unsealed(string token)
    {
        try
        {
            return new Guid(tokens.Unprotect(Base64Url.DecodeFromChars(token)));
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
