using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Reminders;

namespace Scrutineer.Governance.WorkProgramme.Circulating;

/// <summary>Sends a progress report to a board's members instead of taking agenda time (rule W12).</summary>
public sealed class Circulator(Postbox postbox)
{
    private const int LongestWords = 2_000;

    /// <summary>The published papers that may be circulated, newest first.</summary>
    public static IQueryable<Paper> Papers(ScrutineerDb db, Guid board)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Paper>().AsNoTracking().Where(p => p.BoardId == board && p.Visibility == Visibility.Public && p.WithdrawnOn == null).OrderByDescending(p => p.Date).ThenBy(p => p.Order);
    }

    /// <summary>Whether an item is of those that are circulated and only reported where something is amiss.</summary>
    public static bool Takes(ProgrammeItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Place.Section == ProgrammeSection.ByException && item.RecordedOutcome is null;
    }

    /// <summary>Queues the messages and records on the item that it was circulated, in one save.</summary>
    /// <param name="words">What members should know of it.</param>
    /// <param name="address">Where the paper is read.</param>
    public async Task<ProgrammeItem> CirculateAsync(ScrutineerDb db, Guid id, int version, Guid? paperId, string? words, string address, CancellationToken cancel = default)
    {
        var item = await ProgrammeKeeper.ItemAsync(db, id, version, cancel);
        List<string> against = [];
        if (!Takes(item)) against.Add("Only what stands under progress by exception, and has not been circulated, is circulated.");
        var paper = await Papers(db, item.BoardId).FirstOrDefaultAsync(p => p.Id == paperId, cancel);
        if (paper is null) against.Add("Choose a published paper of the board.");
        if (string.IsNullOrWhiteSpace(words)) against.Add("Say in a sentence or two how things stand. Members get it by mail, and everybody may read it.");
        if (words?.Length > LongestWords) against.Add($"What members should know has at most {LongestWords:N0} characters.");
        var members = (await ReminderRecipients.LoadAsync(db, cancel)).Of(item.BoardId, Role.Councillor, Role.CoOptedMember);
        if (members.Count == 0) against.Add("No member of the board has an account here yet, so there is nobody to circulate it to.");
        RuleBrokenException.ThrowIfAny(against);
        var board = await db.Set<Board>().SingleAsync(b => b.Id == item.BoardId, cancel);
        foreach (var member in members)
            postbox.Post(db, member, $"For information: {item.Title}", $"{board.Name}\n{item.Title}\n\n{words!.Trim()}\n\nThis progress report is circulated to members instead of taking time at a meeting. Read it here:\n{address}\n\nIf you think that the Board should look at it, tell the chair or the governance officer.\n");
        db.Add(new ProgrammeCirculation { ProgrammeItemId = item.Id, PaperId = paper!.Id, On = db.Time.Today(), Words = words!.Trim(), Members = members.Count });
        (item.RecordedOutcome, item.OutcomeWords, item.OutcomeOn) = (ProgrammeOutcome.Circulated, $"Circulated to {members.Count} {(members.Count == 1 ? "member" : "members")}: {words.Trim()}", db.Time.Today());
        await ProgrammeKeeper.KeepAsync(db, item, cancel);
        return item;
    }
}
