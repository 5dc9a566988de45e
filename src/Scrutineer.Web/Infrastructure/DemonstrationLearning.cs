using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Calibrating;
using Scrutineer.Quality.Challenge;
using Scrutineer.Quality.Headlines;
using Scrutineer.Quality.Learning;
using Scrutineer.Quality.Staff;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Web.Infrastructure;

/// <summary>What the invented council made of its audits: headlines in two lists, an exercise, a forum, a newsletter, samples and ratings.</summary>
internal static class DemonstrationLearning
{
    private const string By = "Oyin Falade";

    private static readonly (HeadlineKind Kind, string Theme, string April, string October)[] Headlines =
    [
        (HeadlineKind.Strength, "Voice of the child", "Children were seen and listened to.", "Children are seen and listened to."),
        (HeadlineKind.Strength, "Working together", "Early help workers stayed with families that found it hard to trust.", "Early help workers stay with families that find it hard to trust."),
        (HeadlineKind.ToImprove, "Drift and delay", "Plans drifted where they had no dates.", "Plans drift where they have no dates."),
        (HeadlineKind.ToImprove, "Chronology", "Chronologies were seldom kept.", "Chronologies are kept in some teams and seldom used."),
        (HeadlineKind.ToImprove, "Supervision", "Supervision was about tasks and not reflective.", "Supervision is about tasks and not always reflective."),
    ];

    public static async Task LoadAsync(DataStore store, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work("demonstration"));
        var staff = await db.Set<StaffMember>().OrderBy(s => s.Name).ToListAsync(cancel);
        if (staff.Count == 0 || await db.Set<AuditTool>().Include(t => t.Versions).ThenInclude(v => v.Areas).SingleOrDefaultAsync(t => t.Slug == "case-audit", cancel) is not { Published: { } version }) return;
        var service = await db.Set<Organisation>().Where(o => o.Id == staff[0].ServiceId).Select(o => o.Id).SingleAsync(cancel);
        AddHeadlines(db);
        AddExercise(db, version, staff);
        var forum = new QualityMeeting { Kind = QualityMeetingKind.PracticeForum, On = new(2026, 5, 14), Title = "Practice improvement forum: plans with dates", Agenda = ["What audits of spring showed", "How a plan with dates looks", "What each team does by June"], Papers = ["Headlines of April"], Notes = "Each team brings one plan to its next meeting and puts dates to it.", Themes = ["Drift and delay"] };
        foreach (var member in staff.Take(6)) forum.Attended.Add(new QualityAttendance { QualityMeetingId = forum.Id, StaffMemberId = member.Id });
        var sample = new DipSample { ServiceId = service, Question = "Is the chronology up to date?", Theme = "Chronology", On = new(2026, 9, 8), By = By, AgainOn = new(2026, 12, 8) };
        for (var i = 1; i <= 12; i++) sample.Rows.Add(new DipRow { DipSampleId = sample.Id, CaseReference = $"F-25{i:00}", Answer = i % 3 == 0 ? DipAnswer.No : i == 11 ? DipAnswer.DoesNotApply : DipAnswer.Yes });
        db.AddRange(forum, sample, new Newsletter { Month = new(2026, 9, 1), Title = "What audits taught us in September 2026", Text = "## What is done well\n\nChildren are seen alone, and what they say stands in the plan.\n\n## What we work on\n\nA plan without dates is a wish. Put a day to each step, and say who looks on that day.", Themes = ["Drift and delay"], By = By, PublishedOn = new(2026, 10, 6) });
        for (var i = 0; i < 8; i++)
            db.Add(new PlanRating { ServiceId = service, CaseReference = $"F-26{i:00}", Plan = i % 2 == 0 ? RatedPlan.ChildProtection : RatedPlan.Care, Rating = i switch { 1 => Rag.Red, < 4 => Rag.Amber, _ => Rag.Green }, PlanFrom = new DateOnly(2026, 9, 1).AddMonths(-i * 2), On = new(2026, 10, 5 + i), By = "Reviewing officer" });
        await db.SaveChangesAsync(cancel);
    }

    private static void AddHeadlines(ScrutineerDb db)
    {
        var (april, october) = (new HeadlineList { On = new(2026, 4, 9), Title = "Briefing note to the scrutiny board, April", By = By }, new HeadlineList { On = new(2026, 10, 8), Title = "Briefing note to the scrutiny board, October", By = By });
        db.AddRange(april, october);
        for (var i = 0; i < Headlines.Length; i++)
        {
            var (kind, theme, before, now) = Headlines[i];
            var headline = new Headline { Kind = kind, Themes = [theme] };
            db.Add(headline);
            april.Wordings.Add(new HeadlineWording { HeadlineListId = april.Id, HeadlineId = headline.Id, Number = i + 1, Words = before });
            october.Wordings.Add(new HeadlineWording { HeadlineListId = october.Id, HeadlineId = headline.Id, Number = i + 1, Words = now });
        }
    }

    private static void AddExercise(ScrutineerDb db, AuditToolVersion version, List<StaffMember> staff)
    {
        var asked = version.InOrder.Select(a => a.IsAskedFor("Help and protection")).ToList();
        string Marks(string pattern) => string.Concat(asked.Select((isAsked, i) => isAsked ? pattern[i % pattern.Length] : JudgementWords.NotApplicable));
        var exercise = new CalibrationExercise { Title = "A child of nine who misses school", ToolVersionId = version.Id, Strand = "Help and protection", Material = "A child of nine was referred by school after six weeks of absence. The assessment took 38 days; the child was seen twice, once alone. The plan has five steps and no dates.", OpenedOn = new(2026, 6, 1), ClosesOn = new(2026, 6, 19), By = By, ClosedOn = new(2026, 6, 22), AgreedMarks = Marks("MDM") };
        string[] patterns = ["MDM", "MMM", "EDM", "EMM"];
        for (var i = 0; i < patterns.Length && i < staff.Count; i++) exercise.Grades.Add(new CalibrationGrade { CalibrationExerciseId = exercise.Id, StaffMemberId = staff[i].Id, Marks = Marks(patterns[i]), On = new(2026, 6, 10) });
        db.Add(exercise);
    }
}
