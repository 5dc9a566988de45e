using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Desk;

/// <summary>Approval of published minutes at a later meeting, with corrections and what members recalled (rules L12 and L13).</summary>
public sealed class ApproveModel(DeskDoor door, ApprovalKeeper approval, TimeProvider time) : DeskPageModel(door)
{
    [BindProperty] public string? Day { get; set; }

    [BindProperty] public string? Member { get; set; }

    [BindProperty] public string? Words { get; set; }

    [BindProperty] public string? Citation { get; set; }

    /// <summary>Later meetings of the board that have been held, the next first.</summary>
    public IReadOnlyList<DateOnly> Later { get; private set; } = [];

    public IReadOnlyList<Minute> Minutes { get; private set; } = [];

    public IReadOnlyList<MinuteVersion> Versions { get; private set; } = [];

    public IReadOnlyList<Recollection> Recollections { get; private set; } = [];

    public override async Task<IActionResult> OnGetAsync(string board, string date, CancellationToken cancel) =>
        await EnterAsync(board, date, cancel) && Desk.Set is { State: MinutesState.Published or MinutesState.Approved } ? Page() : NotFound();

    public Task<IActionResult> OnPostApproveAsync(string board, string date, CancellationToken cancel)
    {
        var day = DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (DateOnly?)null;
        return DoAsync(board, date, "The minutes are approved and final.", RecordLinks.Meeting(board, date), () => approval.ApproveAsync(Door.Viewer, Desk.Meeting.Id, day, cancel), cancel);
    }

    public Task<IActionResult> OnPostRecallAsync(string board, string date, CancellationToken cancel) =>
        DoAsync(board, date, "The recollection is recorded beside the minutes.", null, () => approval.RecallAsync(Door.Viewer, Desk.Meeting.Id, Member, Words, Citation, cancel), cancel);

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        if (Desk.Set is not { } set) return;
        var (db, today, held) = (Door.Db, time.Today(), Desk.Meeting);
        Later = await db.Set<Meeting>().Where(m => m.BoardId == held.BoardId && m.Date > held.Date && m.Date <= today && (m.HasAgenda || m.HasMinutes)).OrderBy(m => m.Date).Select(m => m.Date).ToListAsync(cancel);
        Minutes = await db.Set<Minute>().Where(m => m.MeetingId == held.Id).OrderBy(m => m.Order).ToListAsync(cancel);
        var ids = Minutes.Select(m => m.Id).ToList();
        Versions = await db.Set<MinuteVersion>().Where(v => ids.Contains(v.MinuteId)).OrderBy(v => v.Id).ToListAsync(cancel);
        Recollections = await db.Set<Recollection>().Where(r => r.MinuteSetId == set.Id).OrderBy(r => r.Id).ToListAsync(cancel);
    }
}
