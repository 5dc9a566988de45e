using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.QaPlans;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Staff;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Web.Infrastructure;

/// <summary>The invented council's staff, its plan, and a year of audits: so that figures have something to show.</summary>
internal static class DemonstrationQuality
{
    private static readonly string[] Evidence =
    [
        "The record shows it at each step, and the practitioner could say why.", "It is there in part: the last review asked for it, and it was done late.", "The practitioner knows it well; little of it is on the record.",
    ];

    private static readonly string[] Impact = ["The child is safer and knows who to turn to.", "The child waited longer than was needed.", "It is too early to tell what changed for the child."];

    public static async Task LoadAsync(DataStore store, string folder, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(folder, "qa-plan.csv"))) return;
        await using var db = store.Open(Viewer.Work("demonstration"));
        await StaffKeeper.TakeAsync(db, StaffSheet.ReadFile(Path.Combine(folder, "qa-staff.csv")), cancel);
        var plan = await QaPlanKeeper.AddAsync(db, QaPlanSheet.ReadFile(Path.Combine(folder, "qa-plan.csv")), null, null, cancel);
        await ShippedTools.AddMissingAsync(db, cancel);
        var tool = await db.Set<AuditTool>().Include(t => t.Versions).ThenInclude(v => v.Areas).SingleAsync(t => t.Slug == "case-audit", cancel);
        var staff = await db.Set<StaffMember>().ToDictionaryAsync(s => s.Name, cancel);
        foreach (var row in CsvSheet.ReadFile(Path.Combine(folder, "qa-audits.csv")).Skip(1)) Add(db, plan.Rows[0], tool, staff, row);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>One audit that was sent, with its figures; moderated where the row says how.</summary>
    private static void Add(ScrutineerDb db, PlanRow activity, AuditTool tool, Dictionary<string, StaffMember> staff, IReadOnlyList<string> row)
    {
        var (holder, auditor, version) = (staff[row[1]], staff[row[2]], tool.Published!);
        var month = DateOnly.ParseExact(row[3], "yyyy-MM", CultureInfo.InvariantCulture);
        var (sent, moderated) = (month.AddDays(18), row[7].Length > 0);
        var given = new Allocation { PlanRowId = activity.Id, AuditorId = auditor.Id, HolderId = holder.Id, CaseReference = row[0], TeamId = holder.TeamId, ServiceId = holder.ServiceId, Month = month, DoneOn = sent };
        var audit = new CaseAudit
        {
            ToolVersionId = version.Id,
            AllocationId = given.Id,
            AuditorId = auditor.Id,
            PractitionerId = holder.Id,
            TeamId = holder.TeamId,
            UnitId = holder.ServiceId,
            CaseReference = row[0],
            Month = month,
            BegunAt = month.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc),
            Strand = row[4],
            AgeBand = row[5],
            AuditedBefore = false,
            Conversation = "We looked at the record together and agreed on what comes next.",
            TalkedOn = sent,
            FamilyView = "The family was asked at the last visit and feels listened to.",
            State = moderated ? AuditState.Moderated : AuditState.Sent,
            SentOn = sent,
        };
        foreach (var area in version.InOrder) AddFinding(audit, area, row);
        if (moderated) audit.Moderations.Add(new AuditModeration { CaseAuditId = audit.Id, By = "Petra Lindqvist", On = sent.AddDays(6), Quality = AuditQuality.Adequate, Feedback = "Clear. Say more of what it means for the child." });
        var overall = version.Overall.OfMarks(row[6]);
        var counted = moderated ? version.Overall.OfMarks(row[7]) : overall;
        db.AddRange(given, audit, new AuditResult
        {
            Id = audit.Id,
            ServiceId = audit.UnitId,
            TeamId = audit.TeamId,
            AuditorId = auditor.Id,
            ToolId = tool.Id,
            ToolVersionId = version.Id,
            Month = month,
            SentOn = sent,
            Marks = row[6],
            Overall = overall,
            ModeratedMarks = moderated ? row[7] : null,
            ModeratedOverall = moderated ? counted : null,
            ModeratedOn = moderated ? sent.AddDays(6) : null,
            Themes = AuditRules.ThemesOf(audit, version, f => f.Moderated ?? f.Judgement),
            CorrectiveDue = AuditRules.CorrectiveDue(counted, sent),
            // All but the last two months were put right in time.
            CorrectedOn = counted < OverallJudgement.Good && month.Month <= 8 ? sent.AddDays(25) : null,
        });
    }

    private static void AddFinding(CaseAudit audit, ToolArea area, IReadOnlyList<string> row)
    {
        var judged = JudgementWords.Of(row[6][area.Order]);
        if (judged is null && !area.IsAskedFor(audit.Strand!)) return;
        var word = (area.Order + row[0].Sum(c => c)) % 3;
        var moderated = row[7].Length > 0 ? JudgementWords.Of(row[7][area.Order]) : null;
        audit.Findings.Add(new AreaFinding
        {
            CaseAuditId = audit.Id,
            AreaId = area.Id,
            Judgement = judged,
            DoesNotApply = judged is null,
            Evidence = judged is null ? "" : Evidence[word],
            Impact = judged is null ? "" : Impact[judged == Judgement.DoesNotMeetGood ? 1 : word == 1 ? 2 : 0],
            Themes = area.Themes.Count == 0 || judged is null ? [] : [area.Themes[word % area.Themes.Count]],
            Moderated = moderated,
            ModerationReason = moderated != judged && moderated is not null ? "The evidence bears another judgement." : null,
        });
    }
}
