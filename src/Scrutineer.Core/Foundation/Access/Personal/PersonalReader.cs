using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Access.Personal;

/// <summary>How somebody stands to one personal record.</summary>
public enum PersonalStanding
{
    /// <summary>They may not know that it exists, or it does not.</summary>
    Unknown,
    /// <summary>It lies outside their line; they may open it by giving a reason.</summary>
    MayBreakGlass,
    /// <summary>They may read it.</summary>
    Open,
}

/// <summary>Opens personal records, one at a time: to those whose line or service covers them, or after a reason was given, and never without a journal entry (rules A11 and A12).</summary>
public sealed class PersonalReader(DataStore store, JournalReads reads)
{
    private DateTime Now => store.Time.GetUtcNow().UtcDateTime;

    /// <summary>How the context's viewer stands to a record; nothing is opened.</summary>
    public async Task<PersonalStanding> StandingAsync(ScrutineerDb db, PersonalKind kind, Guid id, CancellationToken cancel = default) =>
        (await FindAsync(db, kind, id, cancel)).Standing;

    /// <summary>Journals the reading; from then on queries of this context give the record.</summary>
    /// <param name="purpose">What it is opened for, in words for the journal; a reason given for breaking the glass takes its place.</param>
    /// <returns>Open, or why it was not opened.</returns>
    /// <exception cref="ReadNotJournalledException">The journal could not be written, so nothing was opened.</exception>
    public async Task<PersonalStanding> OpenAsync(ScrutineerDb db, PersonalKind kind, Guid id, string purpose, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(kind);
        var (standing, broken) = await FindAsync(db, kind, id, cancel);
        if (standing != PersonalStanding.Open) return standing;
        await reads.RecordAsync(db.Viewer, [kind.Ref(id)], broken?.Reason ?? purpose, cancel);
        db.Opened.Add(id);
        return standing;
    }

    /// <summary>Lets the viewer open one record outside their line for a while. It is saved, and so journalled, at once.</summary>
    /// <exception cref="RuleBrokenException">The words given are no reason.</exception>
    /// <returns>Open, or why it was not opened: the record is unknown to them.</returns>
    public async Task<PersonalStanding> BreakGlassAsync(ScrutineerDb db, PersonalKind kind, Guid id, string? reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(kind);
        var standing = await StandingAsync(db, kind, id, cancel);
        if (standing != PersonalStanding.MayBreakGlass) return standing;
        if (BreakGlass.Fault(reason) is { } fault) throw new RuleBrokenException(fault);
        var bounds = (await kind.BoundsAsync(db, id, cancel))!;
        db.Add(new BreakGlass
        {
            AccountId = db.Viewer.AccountId!.Value,
            RecordKind = kind.Kind,
            RecordId = id,
            SubjectId = bounds.SubjectId,
            LineId = bounds.LineId,
            ServiceId = bounds.ServiceId,
            Reason = reason!.Trim(),
            BrokenAt = Now,
            EndsAt = Now + BreakGlass.Lasts,
        });
        await db.SaveChangesAsync(cancel);
        return PersonalStanding.Open;
    }

    private async Task<(PersonalStanding Standing, BreakGlass? Broken)> FindAsync(ScrutineerDb db, PersonalKind kind, Guid id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(kind);
        var (viewer, now) = (db.Viewer, Now);
        if (await kind.BoundsAsync(db, id, cancel) is not { } bounds) return (PersonalStanding.Unknown, null);
        if (bounds.IsWithin(viewer) || await kind.IsEntrustedAsync(db, id, cancel)) return (PersonalStanding.Open, null);
        if (viewer.AccountId is null || !viewer.May(BreakGlass.Break)) return (PersonalStanding.Unknown, null);
        var broken = await db.Set<BreakGlass>().AsNoTracking().Where(b => b.AccountId == viewer.AccountId && b.RecordKind == kind.Kind && b.RecordId == id && b.EndsAt > now)
            .OrderByDescending(b => b.EndsAt).FirstOrDefaultAsync(cancel);
        return (broken is null ? PersonalStanding.MayBreakGlass : PersonalStanding.Open, broken);
    }
}
