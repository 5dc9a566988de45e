using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Correcting;
using Scrutineer.Quality.Staff;
using Scrutineer.Quality.Tools;
using Scrutineer.Tracking;

namespace Scrutineer.Quality.Audits;

/// <summary>Sends an audit to be moderated: its judgements are counted, its actions go to the tracker, its allocation is done, all in one save (rules U5, U7 and U8).</summary>
public static class AuditSender
{
    /// <summary>What in the audit's texts may tell who a child is.</summary>
    public static async Task<IReadOnlyList<LikelyIdentifier>> LikelyAsync(ScrutineerDb db, CaseAudit audit, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(audit);
        // Staff may be named, whether or not the reader may see the list of them.
        var staff = await db.Set<StaffMember>().IgnoreQueryFilters().Where(s => s.TeamId == audit.TeamId || s.Id == audit.AuditorId).Select(s => s.Name).ToListAsync(cancel);
        var texts = audit.Findings.SelectMany(f => new[] { f.Evidence, f.Impact }).Concat([audit.Conversation, audit.FamilyView]).Concat(audit.Actions.Select(a => a.Text));
        return [.. texts.SelectMany(t => LikelyIdentifiers.In(t, staff)).DistinctBy(l => l.Words, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Sends it.</summary>
    /// <param name="isChecked">Whether the auditor says that what looks like a name or a date of birth is none.</param>
    /// <exception cref="RuleBrokenException">Something is missing, or may tell who the child is: every reason, and nothing is changed.</exception>
    public static async Task SendAsync(ScrutineerDb db, Guid id, int version, bool isChecked, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var audit = await db.Set<CaseAudit>().Include(a => a.Findings).Include(a => a.Actions).SingleAsync(a => a.Id == id, cancel);
        var tool = await db.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).SingleAsync(v => v.Id == audit.ToolVersionId, cancel);
        List<string> reasons = [.. AuditRules.ReasonsNotToSend(audit, tool)];
        if (audit.Version != version) reasons.Add("The audit was saved in another window meanwhile. Look at it again before you send it.");
        if (!isChecked && await LikelyAsync(db, audit, cancel) is { Count: > 0 } likely) reasons.Add($"Take out what may tell who the child is, or say that you have checked it: {string.Join(", ", likely.Select(l => l.Words))}.");
        RuleBrokenException.ThrowIfAny(reasons);
        var today = db.Time.Today();
        (audit.State, audit.SentOn) = (AuditState.Sent, today);
        audit.Version++;
        foreach (var action in audit.Actions) Track(db, audit, action, today);
        if (audit.AllocationId is { } allocation) (await db.Set<Allocation>().SingleAsync(a => a.Id == allocation, cancel)).DoneOn = today;
        var result = await ResultAsync(db, audit, tool, today, cancel);
        FallBackKeeper.Note(result, today);
        db.Add(result);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBrokenException("The audit was saved in another window meanwhile. Look at it again before you send it.");
        }
    }

    private static async Task<AuditResult> ResultAsync(ScrutineerDb db, CaseAudit audit, AuditToolVersion tool, DateOnly today, CancellationToken cancel)
    {
        var marks = AuditRules.Marks(audit, tool, f => f.Judgement);
        var overall = tool.Overall.OfMarks(marks);
        return new AuditResult
        {
            Id = audit.Id,
            ServiceId = audit.UnitId,
            TeamId = audit.TeamId,
            AuditorId = audit.AuditorId,
            ToolId = await db.Set<AuditToolVersion>().Where(v => v.Id == tool.Id).Select(v => v.AuditToolId).SingleAsync(cancel),
            ToolVersionId = tool.Id,
            Month = audit.Month,
            SentOn = today,
            Marks = marks,
            Overall = overall,
            Themes = AuditRules.ThemesOf(audit, tool, f => f.Judgement),
            ReauditOfId = audit.ReauditOfId,
            CorrectiveDue = AuditRules.CorrectiveDue(overall, today),
        };
    }

    /// <summary>An agreed action in the tracker, for the line of the service alone: its words are about a child's case (rule U8).</summary>
    public static void Track(ScrutineerDb db, CaseAudit audit, AgreedAction action, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(audit);
        ArgumentNullException.ThrowIfNull(action);
        var item = new TrackedItem
        {
            Kind = TrackedItemKind.Action,
            Text = action.Text,
            Scope = audit.UnitId,
            OriginKind = audit.Ref.Kind,
            OriginId = audit.Id,
            RaisedOn = today,
            Subject = $"Audit of case {audit.CaseReference}",
            Due = action.Due,
            DueRule = "the day agreed in the audit",
            DueIsGiven = true,
            Visibility = Visibility.Personal,
        };
        item.Addressees.Add(new Addressee { TrackedItemId = item.Id, AsWritten = action.By });
        action.TrackedItemId = item.Id;
        db.Add(item);
    }
}
