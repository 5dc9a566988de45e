using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Web.Pages.Desk;

/// <summary>The roll of a meeting: apologies and substitutes before it, who came at it (rules L1 to L3).</summary>
public sealed class AttendanceModel(DeskDoor door, RollKeeper keeper, TimeProvider time) : DeskPageModel(door)
{
    private static readonly AttendanceRole[] InOrder =
        [AttendanceRole.Chair, AttendanceRole.Member, AttendanceRole.Substitute, AttendanceRole.CoOpted, AttendanceRole.Cabinet, AttendanceRole.Employee, AttendanceRole.Invited];

    [BindProperty] public Guid Entry { get; set; }

    [BindProperty] public string? Substitute { get; set; }

    [BindProperty] public string? ToldOn { get; set; }

    [BindProperty] public string? ToldAt { get; set; }

    [BindProperty] public string? Name { get; set; }

    [BindProperty] public AttendanceRole Group { get; set; } = AttendanceRole.Employee;

    [BindProperty] public string? Detail { get; set; }

    /// <summary>The roll under the headings of published minutes.</summary>
    public IEnumerable<IGrouping<string, RollEntry>> Groups => Desk.Roll.OrderBy(r => Array.IndexOf(InOrder, r.Group)).ThenBy(r => r.Order).GroupBy(r => Heading(r.Group));

    public Task<IActionResult> OnPostApologyAsync(string board, string date, CancellationToken cancel) =>
        DoAsync(board, date, "The apology is recorded.", null, () => keeper.RecordApologyAsync(Door.Viewer, Own(), DeskMoments.Read(ToldOn, ToldAt, "the clerk was told"), Substitute, cancel), cancel);

    public Task<IActionResult> OnPostPresenceAsync(string board, string date, Dictionary<Guid, Presence> presence, CancellationToken cancel) =>
        DoAsync(board, date, "Attendance is recorded.", null, () => keeper.RecordPresenceAsync(Door.Viewer, Desk.Meeting.Id, presence, cancel), cancel);

    public Task<IActionResult> OnPostAddAsync(string board, string date, CancellationToken cancel) =>
        DoAsync(board, date, "They are on the roll.", null, () => keeper.AddAsync(Door.Viewer, Desk.Meeting.Id, Name, Group, Detail, cancel), cancel);

    public Task<IActionResult> OnPostRemoveAsync(string board, string date, CancellationToken cancel) =>
        DoAsync(board, date, "They are off the roll.", null, () => keeper.RemoveAsync(Door.Viewer, Own(), cancel), cancel);

    protected override Task ReadAsync(CancellationToken cancel)
    {
        // What somebody left empty stays so: only a page that is asked for has these filled in.
        if (!HttpMethods.IsGet(Request.Method)) return Task.CompletedTask;
        ToldOn = time.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        ToldAt = LocalDay.TimeOf(time.GetUtcNow().UtcDateTime).ToString("HH:mm", CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    /// <summary>What stands beside a name: for whom a substitute comes, a directorate, when word came, and that it came late.</summary>
    public string? Note(RollEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var told = entry.ToldAt is { } at ? $"told {LocalDay.Of(at).ToString("d MMMM", CultureInfo.InvariantCulture)} at {LocalDay.TimeOf(at).ToString("HH:mm", CultureInfo.InvariantCulture)}" : null;
        string?[] parts = [entry.Group == AttendanceRole.Chair ? "chair" : null, entry.SubstituteForId is { } member ? $"for {Names[member]}" : null, entry.Detail, told];
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } note ? note : null;
    }

    /// <summary>True where word came after 1.00 pm on the day (rule L2).</summary>
    public bool IsLate(RollEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.ToldAt is { } at && AttendingRules.LateSubstitution(Desk.Meeting.Date, at) is not null;
    }

    /// <summary>The chosen line, which must be of this meeting's roll.</summary>
    private Guid Own() => Desk.Roll.Any(r => r.Id == Entry) ? Entry : throw new RuleBrokenException("Choose somebody on the roll of this meeting.");

    private static string Heading(AttendanceRole group) => group switch
    {
        AttendanceRole.Chair or AttendanceRole.Member => "Members",
        AttendanceRole.Substitute => "Substitutes",
        AttendanceRole.CoOpted => "Co-opted members",
        AttendanceRole.Cabinet => "Cabinet members, by invitation",
        AttendanceRole.Employee => "Employees",
        _ => "Invited",
    };
}
