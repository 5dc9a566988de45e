using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.SignOffs;

namespace Scrutineer.Governance.Reminders;

/// <summary>Finds what people are to be reminded of on a day (rule L22). It looks at how things stand, so that whatever was missed while the site was stopped is found the next time. No text names a paper: mail is read by more than those it is for.</summary>
internal sealed class ReminderFinder(ScrutineerDb db, IReminderLinks links, IReadOnlySet<DateOnly> closed)
{
    /// <summary>Working days before a day on which the first reminder of it goes.</summary>
    private const int Ahead = 3;

    /// <summary>For how many weeks something late is reminded of: what nobody does by then is done elsewhere, and My work still lists it.</summary>
    private const int MostWeeks = 4;

    private readonly DateOnly today = db.Time.Today();

    public async Task<IReadOnlyList<Reminder>> FindAsync(CancellationToken cancel)
    {
        var people = await ReminderRecipients.LoadAsync(db, cancel);
        var found = new List<Reminder>();
        await new AskReminders(db, links, this).FindAsync(found, cancel);
        await new AuditReminders(db, links, this).FindAsync(found, people, cancel);
        foreach (var board in await db.Set<Board>().AsNoTracking().OrderBy(b => b.Name).ToListAsync(cancel))
        {
            foreach (var task in await OfficerTasks.OfAsync(db, board, cancel)) Officers(found, people, task);
            var practice = await BoardPractice.OfAsync(db, board.Id, cancel);
            foreach (var meeting in await db.Set<Meeting>().AsNoTracking().Where(m => m.BoardId == board.Id && m.Date > today).OrderBy(m => m.Date).Take(12).ToListAsync(cancel))
            {
                Members(found, people, board, meeting);
                if (!meeting.HasAgenda && await AgendaDraft.LoadAsync(db, meeting.Id, cancel) is { } draft) Papers(found, people, draft, practice);
            }
        }

        return [.. found.Where(r => r.To.Count > 0)];
    }

    private void Officers(List<Reminder> found, ReminderRecipients people, OfficerTask task)
    {
        var (kind, subject, words, link) = task.Kind switch
        {
            OfficerTaskKind.PublishAgenda => (ReminderKind.Publication, "Publish the agenda", "The last day to publish the agenda is", links.Agenda(task.Meeting.Id)),
            OfficerTaskKind.WriteMinutes => (ReminderKind.Minutes, "Write the minutes", "The minutes are to be published by", links.Desk(task.Board.Slug, task.Meeting.Date)),
            OfficerTaskKind.HearFromChair => (ReminderKind.Minutes, "The chair has the draft minutes", "The minutes are to be published by", links.Desk(task.Board.Slug, task.Meeting.Date)),
            OfficerTaskKind.PublishMinutes => (ReminderKind.Minutes, "Publish the minutes", "The minutes are to be published by", links.Desk(task.Board.Slug, task.Meeting.Date)),
            _ => (null!, "", "", ""),
        };
        if (kind is null || task.Due is not { } due || StepOf(due) is not { } step) return;
        var blocked = kind == ReminderKind.Publication && task.InTheWay.Count > 0 ? $"\n\n{task.InTheWay.Count} {(task.InTheWay.Count == 1 ? "thing stands" : "things stand")} in the way." : "";
        found.Add(new(kind, task.Meeting.Id, due, step, people.With(kind, task.Board.Id, Role.GovernanceOfficer), Late(step, $"{subject}: meeting of {task.Meeting.Date.WithoutWeekday()}"),
            $"{task.Board.Name}, meeting of {task.Meeting.Date.InWords()}\n\n{words} {due.InWords()}.{blocked}\n\n{link}\n{Foot(kind)}"));
    }

    private void Members(List<Reminder> found, ReminderRecipients people, Board board, Meeting meeting)
    {
        if (!meeting.HasAgenda || StepOf(meeting.Date) is not { } step) return;
        found.Add(new(ReminderKind.Attendance, meeting.Id, meeting.Date, step, people.With(ReminderKind.Attendance, board.Id, Role.Councillor, Role.CoOptedMember), $"Meeting on {meeting.Date.WithoutWeekday()}: apologies and interests",
            $"{board.Name} meets on {meeting.Date.InWords()}{(meeting.Place is { } place ? $", {place}" : "")}.\n\nIf you cannot come, tell the clerk, with your substitute, by 1.00 pm on the day. Look through the agenda for interests that you have to declare.\n\n{links.Meeting(board.Slug, meeting.Date)}\n{Foot(ReminderKind.Attendance)}"));
    }

    private void Papers(List<Reminder> found, ReminderRecipients people, AgendaDraft draft, BoardPractice practice)
    {
        IReadOnlyList<TimetableStep> steps;
        try
        {
            steps = AgendaTimetable.Of(draft.Meeting.Date, practice, closed);
        }
        catch (BankHolidaysUnknownException)
        {
            return;
        }

        var drafts = steps.Single(s => s.Stage == TimetableStage.Drafts).Day;
        var missing = draft.Items.Count(i => i.NeedsPaper && !draft.Papers[i.Id].Any());
        if (missing > 0 && StepOf(drafts) is { } late)
            found.Add(new(ReminderKind.Papers, draft.Meeting.Id, drafts, late, people.With(ReminderKind.Papers, draft.Board.Id, Role.GovernanceOfficer, Role.ScrutinyCoordinator), Late(late, $"Papers due: meeting of {draft.Meeting.Date.WithoutWeekday()}"),
                $"{draft.Board.Name}, meeting of {draft.Meeting.Date.InWords()}\n\n{missing} {(missing == 1 ? "item has" : "items have")} no paper yet. Drafts are due by {drafts.InWords()}.\n\n{links.Agenda(draft.Meeting.Id)}\n{Foot(ReminderKind.Papers)}"));
        var complete = steps.Single(s => s.Stage == TimetableStage.SignOff).Day;
        if (StepOf(complete) is not { } step) return;
        foreach (var asked in draft.DraftPapers.SelectMany(p => draft.SignOffs[p.Paper.Id]).Where(s => s.IsAwaited && s.SentOn < today && s.RemindedOn != today))
            found.Add(new(ReminderKind.SignOff, asked.Id, complete, step, Asked(people, asked), Late(step, "A paper waits for your sign-off"),
                $"You were asked on {asked.SentOn!.Value.InWords()} about a paper for {draft.Board.Name}. Answers are due by {complete.InWords()}.\n\n{links.MyWork}\n{Foot(ReminderKind.SignOff)}"));
    }

    private static IReadOnlyList<string> Asked(ReminderRecipients people, SignOff asked) =>
        asked.Email is { } own ? [own] : asked.Part is { } part ? people.With(ReminderKind.SignOff, part, Role.Approver) : [];

    /// <summary>0 from three working days before a day to the day itself, then the weeks it is late, from 1 to 4; null otherwise.</summary>
    internal int? StepOf(DateOnly due)
    {
        if (today > due) return 1 + (today.DayNumber - due.DayNumber - 1) / 7 is var weeks && weeks <= MostWeeks ? weeks : null;
        try
        {
            var first = due;
            for (var left = Ahead; left > 0; left--) first = new WorkingDays(closed).LastBefore(first);
            return today >= first ? 0 : null;
        }
        catch (BankHolidaysUnknownException)
        {
            return null;
        }
    }

    internal static string Late(int step, string subject) => step == 0 ? subject : $"Late: {subject}";

    internal string Foot(ReminderKind kind) => kind.IsStatutory ? "" : $"\nTo hear no more of this kind: {links.Choices}\n";
}
