using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Governance.Retention;

/// <summary>A meeting with everything read for it: the unit in which most papers are disposed of (rules K5 and K6).</summary>
internal sealed class MeetingRetention(DataStore store) : IRetainedKind
{
    public string Name => "meeting";

    public async Task<IReadOnlyList<RetainedRecord>> ReadAsync(ScrutineerDb db, Guid? only, CancellationToken cancel) =>
        [.. (await (from m in db.Set<Meeting>().AsNoTracking()
                    join b in db.Set<Board>() on m.BoardId equals b.Id
                    where (only == null && (m.HasAgenda || m.HasMinutes)) || m.Id == only
                    select new { m.Id, m.Date, b.Name }).ToListAsync(cancel))
            .Select(m => new RetainedRecord(new RecordRef(Name, m.Id), $"{m.Name}, {m.Date:d MMMM yyyy}", "meeting", m.Date))];

    public async Task<ErasurePlan> RemoveAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        var meeting = await db.Set<Meeting>().Include(m => m.Items).Include(m => m.Attendances).SingleAsync(m => m.Id == id, cancel);
        var erasure = new MeetingErasure(store, db, cancel);
        foreach (var minute in await db.Set<Minute>().Include(m => m.Decisions).Where(m => m.MeetingId == id).ToListAsync(cancel)) await erasure.RemoveAsync(minute);
        foreach (var paper in await db.Set<Paper>().Include(p => p.Recommendations).Where(p => p.MeetingId == id).ToListAsync(cancel)) await erasure.RemoveAsync(paper);
        foreach (var document in await db.Set<PublishedDocument>().Where(d => d.MeetingId == id).ToListAsync(cancel)) erasure.Remove(document);
        await erasure.RemovePlanAsync(id);
        foreach (var item in meeting.Items.ToList()) await erasure.RemoveAsync(item);
        await erasure.RemoveAsync(meeting);
        return await erasure.PlanAsync();
    }
}

/// <summary>Minutes: six years from the meeting at least (rule K6).</summary>
internal sealed class MinuteRetention(DataStore store) : IRetainedKind
{
    public string Name => "minute";

    public async Task<IReadOnlyList<RetainedRecord>> ReadAsync(ScrutineerDb db, Guid? only, CancellationToken cancel) =>
        [.. (await (from m in db.Set<Minute>().AsNoTracking()
                    join meeting in db.Set<Meeting>() on m.MeetingId equals meeting.Id
                    where only == null || m.Id == only
                    select new { m.Id, m.Citation, m.Title, meeting.Date }).ToListAsync(cancel))
            .Select(m => new RetainedRecord(new RecordRef(Name, m.Id), m.Citation is null ? m.Title : $"{m.Citation} {m.Title}", "minutes", m.Date))];

    public async Task<ErasurePlan> RemoveAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        var erasure = new MeetingErasure(store, db, cancel);
        await erasure.RemoveAsync(await db.Set<Minute>().Include(m => m.Decisions).SingleAsync(m => m.Id == id, cancel));
        return await erasure.PlanAsync();
    }
}

/// <summary>Papers: open reports six years from the meeting at least, papers of closed business as the council says (rule K6).</summary>
internal sealed class PaperRetention(DataStore store) : IRetainedKind
{
    public string Name => "paper";

    public async Task<IReadOnlyList<RetainedRecord>> ReadAsync(ScrutineerDb db, Guid? only, CancellationToken cancel) =>
        [.. (await (from p in db.Set<Paper>().AsNoTracking()
                    join meeting in db.Set<Meeting>() on p.MeetingId equals meeting.Id
                    where only == null || p.Id == only
                    select new { p.Id, p.Subject, p.Visibility, meeting.Date }).ToListAsync(cancel))
            .Select(p => new RetainedRecord(new RecordRef(Name, p.Id), p.Subject, p.Visibility == Visibility.Public ? "open-report" : "closed-report", p.Date))];

    public async Task<ErasurePlan> RemoveAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        var erasure = new MeetingErasure(store, db, cancel);
        await erasure.RemoveAsync(await db.Set<Paper>().Include(p => p.Recommendations).SingleAsync(p => p.Id == id, cancel));
        return await erasure.PlanAsync();
    }
}

/// <summary>An original file alone; what was read from it stays.</summary>
internal sealed class DocumentRetention(DataStore store) : IRetainedKind
{
    private const string Kind = "document";

    public string Name => Kind;

    public async Task<IReadOnlyList<RetainedRecord>> ReadAsync(ScrutineerDb db, Guid? only, CancellationToken cancel) =>
        await RecordsOf(db, d => only == null || d.Id == only, cancel);

    public async Task<ErasurePlan> RemoveAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        var erasure = new MeetingErasure(store, db, cancel);
        erasure.Remove(await db.Set<PublishedDocument>().SingleAsync(d => d.Id == id, cancel));
        return await erasure.PlanAsync();
    }

    public static async Task<IReadOnlyList<RetainedRecord>> RecordsOf(ScrutineerDb db, Expression<Func<PublishedDocument, bool>> which, CancellationToken cancel) =>
        [.. (await (from d in db.Set<PublishedDocument>().AsNoTracking().Where(which)
                    join meeting in db.Set<Meeting>() on d.MeetingId equals meeting.Id
                    select new { d.Id, d.FileName, meeting.Date }).ToListAsync(cancel))
            .Select(d => new RetainedRecord(new RecordRef(Kind, d.Id), d.FileName, "original", d.Date))];
}
