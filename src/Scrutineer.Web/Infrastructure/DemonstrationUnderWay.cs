using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.SignOffs;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Governance.WorkProgramme.Suggestions;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Performance.Commentaries;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Staff;
using Scrutineer.Tracking;

namespace Scrutineer.Web.Infrastructure;

/// <summary>What is under way in the invented council, so that whoever signs in finds something of theirs: an agenda in the making with a paper in sign-off, suggestions to read, a meeting to look back on, audits to carry out and an action to do.</summary>
internal static class DemonstrationUnderWay
{
    private const string Practitioner = "practitioner@example.org", Auditor = "auditor@example.org";

    private const string PaperText = """
        ## 1 Purpose of the Note

        1.1 To show how the City will find 91 places for children aged four in the north by September 2027.

        ## 2 Recommendations

        2.1 The Board is recommended to:

        1) Consider whether the places will be where families live
        2) Identify any recommendations for the Cabinet Member for Education and Skills

        ## 3 Background

        3.1 In September 2026 there were 604 places in the north and 671 children who asked for one. The forecast for 2027 is 695.

        3.2 Two schools can each take a class more. A third would need a building, for which a bid was made in October.
        """;

    public static async Task LoadAsync(DataStore store, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work("Gwen Pascoe"));
        if (await db.Set<Board>().OrderBy(b => b.Name).FirstOrDefaultAsync(cancel) is not { } board) return;
        await AskMembersAsync(db, board, cancel);
        await MakeAgendaAsync(db, board, cancel);
        await GiveAuditsAsync(db, cancel);
        await GiveActionAsync(db, cancel);
        await WriteAsync(store, cancel);
    }

    /// <summary>What members are asked after a meeting, and what was suggested to the board.</summary>
    private static async Task AskMembersAsync(ScrutineerDb db, Board board, CancellationToken cancel)
    {
        db.Add(new BoardPractice { BoardId = board.Id, EvaluationQuestions = ["The papers told me what I needed to know", "We asked what families would have asked", "What should we do otherwise next time? [words]"] });
        await SuggestionKeeper.SuggestAsync(db, board.Id, "Buses to special schools", "Some children travel for more than an hour each way. Who decides which bus they take, and can parents ask for it to be looked at again?", ProgrammeSource.Public, cancel);
        var shown = await SuggestionKeeper.SuggestAsync(db, board.Id, "Young carers at secondary school", "Do schools know who their young carers are, and what changes for those who are known?", ProgrammeSource.Public, cancel);
        await SuggestionKeeper.ShowAsync(db, shown.Id, shown.Version, shown.Title, shown.Detail, cancel);
    }

    /// <summary>The agenda of the next meeting that is only programmed, with what its work programme has for it and one paper sent to be approved.</summary>
    private static async Task MakeAgendaAsync(ScrutineerDb db, Board board, CancellationToken cancel)
    {
        var today = db.Time.Today();
        if (await db.Set<Meeting>().AsNoTracking().Where(m => m.BoardId == board.Id && m.Date > today && !m.HasAgenda).OrderBy(m => m.Date).FirstOrDefaultAsync(cancel) is not { } next) return;
        await AgendaBuilder.PlanAsync(db, board, new(next.Date, new TimeOnly(16, 30), "Committee Room 1 - Guildhall", null), cancel);
        var offered = await db.Set<ProgrammeItem>().AsNoTracking().Where(i => i.BoardId == board.Id && i.Date == next.Date).OrderBy(i => i.Title).Select(i => i.Id).ToListAsync(cancel);
        AgendaItem? item = null;
        foreach (var one in offered)
        {
            var taken = await AgendaBuilder.TakeAsync(db, next.Id, one, cancel);
            if (taken.Title.StartsWith("School Places", StringComparison.Ordinal)) item = taken;
        }

        if (item is null) return;
        var paper = await PaperWriter.StartAsync(db, item.Id, PaperForm.BriefingNote, item.Title, cancel: cancel);
        paper = await PaperWriter.SaveAsync(db, paper.Id, new(paper.Version, paper.Subject, PaperText, KeepsApprovals: false), cancel);
        var asked = await SignOffDesk.AddAsync(db, paper.Id, SignOffList.Approver, SignOffPart.Director, null, null, cancel);
        (asked.SentOn, asked.Version) = (today, asked.Version + 1);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Two cases to audit: one of the month before, which is late, and one of this month.</summary>
    private static async Task GiveAuditsAsync(ScrutineerDb db, CancellationToken cancel)
    {
        var staff = await db.Set<StaffMember>().ToListAsync(cancel);
        if (staff.Find(s => s.EmailKey == Account.KeyOf(Auditor)) is not { } auditor || staff.Find(s => s.EmailKey == Account.KeyOf(Practitioner)) is not { } holder) return;
        var activity = await db.Set<PlanRow>().OrderBy(r => r.Order).FirstAsync(cancel);
        var month = PeriodFigures.Start(Quality.Performance.IndicatorFrequency.Monthly, db.Time.Today());
        foreach (var (reference, of) in new[] { ("F-2671", month.AddMonths(-1)), ("F-2688", month) })
            db.Add(new Allocation { PlanRowId = activity.Id, AuditorId = auditor.Id, HolderId = holder.Id, CaseReference = reference, TeamId = holder.TeamId, ServiceId = holder.ServiceId, Month = of });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Something that a practitioner agreed to do about a case of theirs that was audited.</summary>
    private static async Task GiveActionAsync(ScrutineerDb db, CancellationToken cancel)
    {
        if (await db.Set<StaffMember>().SingleOrDefaultAsync(s => s.EmailKey == Account.KeyOf(Practitioner), cancel) is not { } holder) return;
        if (await db.Set<CaseAudit>().Where(a => a.PractitionerId == holder.Id && a.State == AuditState.Moderated).OrderByDescending(a => a.SentOn).ThenBy(a => a.CaseReference).FirstOrDefaultAsync(cancel) is not { } audit) return;
        var action = new AgreedAction { CaseAuditId = audit.Id, Order = 0, Text = "Write down what the child says about contact, and put it into the plan.", By = holder.Name, Due = db.Time.Today().AddDays(10) };
        AuditSender.Track(db, audit, action, audit.SentOn!.Value);
        db.Add(action);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Words about a figure that wait for a second pair of eyes.</summary>
    private static async Task WriteAsync(DataStore store, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work("Lewis Cantrell"));
        var latest = await (from value in db.Set<IndicatorValue>() join indicator in db.Set<Quality.Performance.Indicator>() on value.IndicatorId equals indicator.Id where indicator.Code == "s47-to-icpc-15-days" select (DateOnly?)value.Period).MaxAsync(cancel);
        if (latest is not { } period) return;
        await CommentaryKeeper.SaveAsync(db, "s47-to-icpc-15-days", period, "Late conferences are most often those of the Moor Team, which has had two vacancies since February. A chair for one day a week was found from October.", 0, Viewer.SignedIn(Guid.CreateVersion7(), "Lewis Cantrell", null, [], db.Time.Today()), cancel);
    }
}
