using System.Net.Mail;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Mail;

/// <summary>Takes messages with the change that causes them, and sends what waits.</summary>
public sealed class Postbox(DataStore store, IMailCarrier carrier, IDataProtectionProvider protection)
{
    private const int MostAttempts = 10;
    private static readonly TimeSpan ClaimedFor = TimeSpan.FromMinutes(5);
    private readonly IDataProtector texts = protection.CreateProtector("Scrutineer.Mail");

    /// <summary>Adds a message to what the caller is about to save.</summary>
    public void Post(ScrutineerDb db, string to, string subject, string text)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = store.Time.GetUtcNow().UtcDateTime;
        db.Add(new OutgoingMail { To = to, Subject = subject, SealedText = texts.Protect(text), CreatedAt = now, NextAttemptAt = now });
    }

    /// <summary>Sends what waits, and gives how many messages left. A refused one is tried again later, ten times at most; then it goes unsent.</summary>
    public async Task<int> SweepAsync(CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.Work("mail"));
        var now = store.Time.GetUtcNow().UtcDateTime;
        var sent = 0;
        foreach (var mail in await db.Set<OutgoingMail>().Where(m => m.NextAttemptAt <= now).OrderBy(m => m.CreatedAt).Take(50).ToListAsync(cancel))
        {
            if (!await ClaimAsync(db, mail, now, cancel)) continue;
            try
            {
                await carrier.SendAsync(mail.To, mail.Subject, texts.Unprotect(mail.SealedText), cancel);
                db.Remove(mail);
                sent++;
            }
            catch (Exception refused) when (refused is SmtpException or IOException or System.Security.Cryptography.CryptographicException)
            {
                Delay(db, mail, refused.Message, now);
            }

            await db.SaveChangesAsync(cancel);
        }

        return sent;
    }

    /// <summary>Of several servers that look at once, one sends; should it die meanwhile, another does some minutes later.</summary>
    private static async Task<bool> ClaimAsync(ScrutineerDb db, OutgoingMail mail, DateTime now, CancellationToken cancel) =>
        await db.Set<OutgoingMail>().Where(m => m.Id == mail.Id && m.NextAttemptAt == mail.NextAttemptAt)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, now + ClaimedFor), cancel) == 1;

    private static void Delay(ScrutineerDb db, OutgoingMail mail, string problem, DateTime now)
    {
        mail.Attempts++;
        mail.Problem = problem;
        mail.NextAttemptAt = now + TimeSpan.FromMinutes(Math.Pow(2, mail.Attempts));
        if (mail.Attempts >= MostAttempts) db.Remove(mail);
    }
}
