using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Attending;

/// <summary>Records what concerns single items: notices to speak, declarations of interest, the exclusion of the public (rules L4, L5 and L7).</summary>
public sealed class BusinessKeeper(DataStore store)
{
    /// <summary>Records a notice to speak.</summary>
    /// <returns>A warning where it came late; null in time.</returns>
    /// <exception cref="RuleBrokenException">A rule refuses; nothing is recorded.</exception>
    public async Task<string?> GiveNoticeAsync(Viewer by, Guid item, string? councillor, string? reason, DateTime receivedAt, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.WorkFor(by));
        var (business, meeting) = await FindAsync(db, item, cancel);
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBrokenException("A notice to speak gives its reason: say what the councillor’s interest in the item is.");
        if (receivedAt > store.Time.GetUtcNow().UtcDateTime) throw new RuleBrokenException("The notice cannot have been received at a time that is still to come.");
        var person = await NamedPeople.FindOrEnterAsync(db, councillor, cancel);
        if (await db.Set<RollEntry>().AnyAsync(r => r.MeetingId == meeting.Id && r.PersonId == person.Id && (r.Group == AttendanceRole.Chair || r.Group == AttendanceRole.Member || r.Group == AttendanceRole.CoOpted), cancel))
            throw new RuleBrokenException($"{person.FullName} is a member of the board and speaks without notice.");
        db.Add(new NoticeToSpeak { BoardId = meeting.BoardId, MeetingId = meeting.Id, AgendaItemId = business.Id, PersonId = person.Id, Reason = reason.Trim(), ReceivedAt = receivedAt });
        await db.SaveChangesAsync(cancel);
        return AttendingRules.LateNotice(meeting.Date, receivedAt);
    }

    /// <summary>Records a declaration of somebody on the roll.</summary>
    /// <exception cref="RuleBrokenException">A rule refuses; nothing is recorded.</exception>
    public async Task DeclareAsync(Viewer by, Guid item, Guid person, InterestKind kind, string? nature, InterestConsequence follows, bool dispensation, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.WorkFor(by));
        var (business, meeting) = await FindAsync(db, item, cancel);
        RuleBrokenException.ThrowIfAny(AttendingRules.ReasonsNotToDeclare(kind, follows, dispensation, nature ?? ""));
        if (!await db.Set<RollEntry>().AnyAsync(r => r.MeetingId == meeting.Id && r.PersonId == person, cancel)) throw new RuleBrokenException("Choose who declares the interest from those on the roll.");
        db.Add(new Declaration
        {
            BoardId = meeting.BoardId,
            MeetingId = meeting.Id,
            AgendaItemId = business.Id,
            PersonId = person,
            Kind = kind,
            Nature = nature!.Trim(),
            Follows = follows,
            HasDispensation = dispensation,
        });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Records the resolution to exclude the public from an item; one recorded before is put right.</summary>
    /// <exception cref="RuleBrokenException">A rule refuses; nothing is recorded.</exception>
    public async Task ExcludePublicAsync(Viewer by, Guid item, int paragraph, string? reason, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.WorkFor(by));
        var (business, meeting) = await FindAsync(db, item, cancel);
        RuleBrokenException.ThrowIfAny(AttendingRules.ReasonsNotToExclude(paragraph, reason ?? ""));
        if (await db.Set<PublicExclusion>().SingleOrDefaultAsync(e => e.AgendaItemId == item, cancel) is { } recorded) (recorded.Paragraph, recorded.Reason) = (paragraph, reason!.Trim());
        else db.Add(new PublicExclusion { BoardId = meeting.BoardId, MeetingId = meeting.Id, AgendaItemId = business.Id, Paragraph = paragraph, Reason = reason!.Trim() });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Takes back a notice, a declaration or an exclusion that was recorded by mistake.</summary>
    public async Task RemoveAsync<T>(Viewer by, Guid meeting, Guid record, CancellationToken cancel = default) where T : class, IRecord
    {
        await using var db = store.Open(Viewer.WorkFor(by));
        if (await db.Set<T>().SingleOrDefaultAsync(r => r.Id == record && EF.Property<Guid>(r, nameof(NoticeToSpeak.MeetingId)) == meeting, cancel) is not { } found) return;
        await RefusePublishedAsync(db, meeting, cancel);
        db.Remove(found);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<(AgendaItem Item, Meeting Meeting)> FindAsync(ScrutineerDb db, Guid item, CancellationToken cancel)
    {
        var business = await db.Set<AgendaItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == item, cancel) ?? throw new RuleBrokenException("Choose the item of the agenda.");
        await RefusePublishedAsync(db, business.MeetingId, cancel);
        return (business, await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == business.MeetingId, cancel));
    }

    private static async Task RefusePublishedAsync(ScrutineerDb db, Guid meeting, CancellationToken cancel)
    {
        if (await db.Set<Meeting>().AnyAsync(m => m.Id == meeting && m.HasMinutes, cancel))
            throw new RuleBrokenException("The minutes are published: what was recorded for the meeting is part of them.");
    }
}
