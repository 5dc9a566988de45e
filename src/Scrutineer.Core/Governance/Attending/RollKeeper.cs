using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Attending;

/// <summary>Keeps the roll of a meeting: apologies and substitutes before it, who came at it (rules L1 to L3).</summary>
public sealed class RollKeeper(DataStore store)
{
    /// <summary>Leave to record who comes, to take the minutes and to publish them.</summary>
    public static readonly Permission Keep = new("minutes.keep", "record who attends a board, take its minutes, publish them and have them approved");

    /// <summary>The roll as the board's membership of the meeting's municipal year makes it (rule L1), for a caller that saves.</summary>
    internal static async Task<List<RollEntry>> PrefilledAsync(ScrutineerDb db, Meeting meeting, CancellationToken cancel)
    {
        var year = MunicipalYear.Of(meeting.Date).StartYear;
        var seats = await db.Set<BoardMembership>().AsNoTracking().Where(s => s.BoardId == meeting.BoardId && s.MunicipalYear == year)
            .Join(db.Set<Person>(), s => s.PersonId, p => p.Id, (s, p) => new { s.Capacity, p.Id, p.Name }).ToListAsync(cancel);
        return [.. seats.DistinctBy(s => s.Id).OrderBy(s => s.Capacity).ThenBy(s => s.Name.Split(' ')[^1], StringComparer.OrdinalIgnoreCase)
            .Select((s, order) => new RollEntry { BoardId = meeting.BoardId, MeetingId = meeting.Id, PersonId = s.Id, Group = GroupOf(s.Capacity), Order = order })];
    }

    /// <summary>Records an apology, and the substitute where one was named.</summary>
    /// <param name="substitute">The substitute's name as typed; empty for none.</param>
    /// <returns>A warning where word came late (rule L2); null in time.</returns>
    /// <exception cref="RuleBrokenException">A rule refuses; nothing is recorded.</exception>
    public async Task<string?> RecordApologyAsync(Viewer by, Guid entry, DateTime toldAt, string? substitute, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.WorkFor(by));
        var (roll, own, meeting) = await FindAsync(db, entry, cancel);
        if (own.Group == AttendanceRole.Substitute) throw new RuleBrokenException("A substitute who cannot come is taken off the roll: the member they stood in for has sent apologies already.");
        if (toldAt > store.Time.GetUtcNow().UtcDateTime) throw new RuleBrokenException("The clerk cannot have been told at a time that is still to come.");
        (own.Presence, own.ToldAt) = (Presence.Apologies, toldAt);
        if (!string.IsNullOrWhiteSpace(substitute))
        {
            var person = await NamedPeople.FindOrEnterAsync(db, substitute, cancel);
            RuleBrokenException.ThrowIfAny(AttendingRules.ReasonsNotToSubstitute(roll, SeatOf(own.Group), own.PersonId, person.Id));
            if (!roll.Exists(r => r.SubstituteForId == own.PersonId))
                db.Add(new RollEntry
                {
                    BoardId = meeting.BoardId,
                    MeetingId = meeting.Id,
                    PersonId = person.Id,
                    Group = AttendanceRole.Substitute,
                    SubstituteForId = own.PersonId,
                    ToldAt = toldAt,
                    Order = roll.Count,
                });
        }

        await db.SaveChangesAsync(cancel);
        return AttendingRules.LateSubstitution(meeting.Date, toldAt);
    }

    /// <summary>Says of each who is named whether they came.</summary>
    public async Task RecordPresenceAsync(Viewer by, Guid meeting, IReadOnlyDictionary<Guid, Presence> presence, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(presence);
        await using var db = store.Open(Viewer.WorkFor(by));
        await RefusePublishedAsync(db, meeting, cancel);
        foreach (var entry in await db.Set<RollEntry>().Where(r => r.MeetingId == meeting).ToListAsync(cancel))
            if (presence.TryGetValue(entry.Id, out var now)) entry.Presence = now;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Adds somebody who came and has no seat: an officer with their directorate, a guest with their role, a cabinet member.</summary>
    /// <exception cref="RuleBrokenException">They are on the roll already, or the name is none.</exception>
    public async Task AddAsync(Viewer by, Guid meetingId, string? name, AttendanceRole group, string? detail, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.WorkFor(by));
        await RefusePublishedAsync(db, meetingId, cancel);
        var meeting = await db.Set<Meeting>().SingleAsync(m => m.Id == meetingId, cancel);
        var person = await NamedPeople.FindOrEnterAsync(db, name, cancel);
        var roll = await db.Set<RollEntry>().Where(r => r.MeetingId == meetingId).ToListAsync(cancel);
        if (group is not (AttendanceRole.Employee or AttendanceRole.Invited or AttendanceRole.Cabinet))
            throw new RuleBrokenException("Members come from the board’s membership, and substitutes are named with an apology.");
        if (roll.Exists(r => r.PersonId == person.Id)) throw new RuleBrokenException($"{person.FullName} is on the roll already.");
        var said = string.IsNullOrWhiteSpace(detail) ? null : detail.Trim();
        db.Add(new RollEntry { BoardId = meeting.BoardId, MeetingId = meeting.Id, PersonId = person.Id, Group = group, Detail = said, Presence = Presence.Present, Order = roll.Count });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Takes somebody off the roll who was put on it by hand.</summary>
    /// <exception cref="RuleBrokenException">They have a seat on the board.</exception>
    public async Task RemoveAsync(Viewer by, Guid entry, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.WorkFor(by));
        var (_, own, _) = await FindAsync(db, entry, cancel);
        if (own.Group is AttendanceRole.Chair or AttendanceRole.Member or AttendanceRole.CoOpted) throw new RuleBrokenException("A member of the board stays on the roll: say whether they came.");
        db.Remove(own);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<(List<RollEntry> Roll, RollEntry Own, Meeting Meeting)> FindAsync(ScrutineerDb db, Guid entry, CancellationToken cancel)
    {
        var own = await db.Set<RollEntry>().SingleOrDefaultAsync(r => r.Id == entry, cancel) ?? throw new RuleBrokenException("That line of the roll is not there any more. Load the page again.");
        await RefusePublishedAsync(db, own.MeetingId, cancel);
        return (await db.Set<RollEntry>().Where(r => r.MeetingId == own.MeetingId).ToListAsync(cancel), own, await db.Set<Meeting>().SingleAsync(m => m.Id == own.MeetingId, cancel));
    }

    /// <summary>Once minutes are published, who was there is part of them.</summary>
    private static async Task RefusePublishedAsync(ScrutineerDb db, Guid meeting, CancellationToken cancel)
    {
        if (await db.Set<Meeting>().AnyAsync(m => m.Id == meeting && m.HasMinutes, cancel))
            throw new RuleBrokenException("The minutes are published, and who was there is part of them.");
    }

    private static AttendanceRole GroupOf(Capacity capacity) => capacity switch
    {
        Capacity.Chair => AttendanceRole.Chair,
        Capacity.CoOpted => AttendanceRole.CoOpted,
        Capacity.ByInvitation => AttendanceRole.Cabinet,
        _ => AttendanceRole.Member,
    };

    private static Capacity? SeatOf(AttendanceRole group) => group switch
    {
        AttendanceRole.Chair => Capacity.Chair,
        AttendanceRole.Member => Capacity.Member,
        AttendanceRole.CoOpted => Capacity.CoOpted,
        _ => null,
    };
}
