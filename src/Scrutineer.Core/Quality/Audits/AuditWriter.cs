using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Staff;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.Audits;

/// <summary>What an auditor says of one area.</summary>
public sealed record AreaInput(Judgement? Judgement, bool DoesNotApply, string? Evidence, string? Impact, IReadOnlyList<string> Themes, IReadOnlyList<string> Options);

/// <summary>What an auditor says about the case.</summary>
public sealed record AboutInput(bool? AuditedBefore, string? AgeBand, string? Strand);

/// <summary>The conversation with the practitioner, and the family's view.</summary>
public sealed record TalkInput(string? Conversation, DateOnly? TalkedOn, string? FamilyView);

/// <summary>Writes an audit, step by step, as its auditor does (rules U4 and U7). Callers have seen that the audit is theirs.</summary>
public static class AuditWriter
{
    private const int MostActions = 50;

    /// <summary>Begins the audit of an allocation by the published version of a tool; the one that is begun already, where there is one.</summary>
    /// <exception cref="RuleBrokenException">The tool has no published version, or the allocation is somebody else's.</exception>
    public static async Task<CaseAudit> BeginAsync(ScrutineerDb db, StaffMember auditor, Guid allocationId, string tool, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(auditor);
        var allocation = await db.Set<Allocation>().SingleOrDefaultAsync(a => a.Id == allocationId && a.AuditorId == auditor.Id, cancel) ?? throw new RuleBrokenException("This is not yours to audit. Ask whoever leads quality.");
        if (await db.Set<CaseAudit>().FirstOrDefaultAsync(a => a.AllocationId == allocationId, cancel) is { } begun) return begun;
        var found = await db.Set<AuditTool>().Include(t => t.Versions).SingleOrDefaultAsync(t => t.Slug == tool, cancel);
        if (found?.Published is not { } version) throw new RuleBrokenException("Choose a tool that is published.");
        var audit = new CaseAudit
        {
            ToolVersionId = version.Id,
            AllocationId = allocation.Id,
            AuditorId = auditor.Id,
            PractitionerId = allocation.HolderId,
            TeamId = allocation.TeamId,
            UnitId = allocation.ServiceId,
            CaseReference = allocation.CaseReference,
            Month = allocation.Month,
            BegunAt = db.Time.GetUtcNow().UtcDateTime,
            ReauditOfId = allocation.ReauditOfId,
            AuditedBefore = allocation.ReauditOfId is null ? null : true,
        };
        db.Add(audit);
        await db.SaveChangesAsync(cancel);
        return audit;
    }

    /// <summary>Saves what is said about the case.</summary>
    public static Task<int> SaveAboutAsync(ScrutineerDb db, Guid id, int version, AboutInput about, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(about);
        return SaveAsync(db, id, version, (audit, _) =>
        {
            if (about.AgeBand is not null && !AuditChoices.AgeBands.Contains(about.AgeBand)) return "Choose an age band.";
            if (about.Strand is not null && !AuditChoices.Strands.Contains(about.Strand)) return "Choose a strand.";
            (audit.AuditedBefore, audit.AgeBand, audit.Strand) = (about.AuditedBefore, about.AgeBand, about.Strand);
            return null;
        }, cancel);
    }

    /// <summary>Saves one area.</summary>
    /// <returns>The audit's new version.</returns>
    /// <exception cref="RuleBrokenException">What was entered cannot be, or another window saved meanwhile.</exception>
    public static Task<int> SaveAreaAsync(ScrutineerDb db, Guid id, int version, Guid areaId, AreaInput input, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return SaveAsync(db, id, version, (audit, tool) =>
        {
            if (tool.Areas.Find(a => a.Id == areaId) is not { } area) return "This area is not in the tool.";
            if (input.DoesNotApply && !area.MayNotApply) return "This area applies to every case: judge it.";
            if ((input.Evidence?.Length ?? 0) > CaseAudit.LongestText || (input.Impact?.Length ?? 0) > CaseAudit.LongestText) return $"A text has at most {CaseAudit.LongestText} characters.";
            var finding = audit.Of(area);
            if (finding is null)
            {
                finding = new AreaFinding { CaseAuditId = audit.Id, AreaId = area.Id };
                db.Add(finding);
                if (!audit.Findings.Contains(finding)) audit.Findings.Add(finding);
            }

            (finding.Judgement, finding.DoesNotApply) = input.DoesNotApply ? (null, true) : (input.Judgement, false);
            (finding.Evidence, finding.Impact) = (input.Evidence?.Trim() ?? "", input.Impact?.Trim() ?? "");
            finding.Themes = [.. input.Themes.Where(area.Themes.Contains).Distinct()];
            finding.Options = [.. input.Options.Where(area.Options.Contains).Distinct()];
            return null;
        }, cancel);
    }

    /// <summary>Saves the conversation and the family's view.</summary>
    public static Task<int> SaveTalkAsync(ScrutineerDb db, Guid id, int version, TalkInput talk, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return SaveAsync(db, id, version, (audit, _) =>
        {
            if (talk.TalkedOn > db.Time.Today()) return "The conversation must have taken place: its day is in the future.";
            if ((talk.Conversation?.Length ?? 0) > CaseAudit.LongestText || (talk.FamilyView?.Length ?? 0) > CaseAudit.LongestText) return $"A text has at most {CaseAudit.LongestText} characters.";
            (audit.Conversation, audit.TalkedOn, audit.FamilyView) = (talk.Conversation?.Trim() ?? "", talk.TalkedOn, talk.FamilyView?.Trim() ?? "");
            return null;
        }, cancel);
    }

    /// <summary>Adds an agreed action: what, by whom, by when.</summary>
    public static Task<int> AddActionAsync(ScrutineerDb db, Guid id, int version, string? text, string? by, DateOnly? due, CancellationToken cancel = default) => SaveAsync(db, id, version, (audit, _) =>
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > AgreedAction.LongestText) return $"Say what is to be done, in at most {AgreedAction.LongestText} characters.";
        if (string.IsNullOrWhiteSpace(by) || by.Length > AgreedAction.LongestBy) return "Say who does it.";
        if (due is null || due < db.Time.Today()) return "Say by when: today or later.";
        if (audit.Actions.Count >= MostActions) return $"An audit has at most {MostActions} actions.";
        db.Add(new AgreedAction { CaseAuditId = audit.Id, Order = audit.Actions.Count == 0 ? 0 : audit.Actions.Max(a => a.Order) + 1, Text = text.Trim(), By = by.Trim(), Due = due.Value });
        return null;
    }, cancel);

    /// <summary>Takes an action out again, before the audit is sent.</summary>
    public static Task<int> RemoveActionAsync(ScrutineerDb db, Guid id, int version, Guid action, CancellationToken cancel = default) => SaveAsync(db, id, version, (audit, _) =>
    {
        if (audit.Actions.Find(a => a.Id == action) is { } found) db.Remove(found);
        return null;
    }, cancel);

    private static async Task<int> SaveAsync(ScrutineerDb db, Guid id, int version, Func<CaseAudit, AuditToolVersion, string?> change, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var audit = await db.Set<CaseAudit>().Include(a => a.Findings).Include(a => a.Actions).SingleAsync(a => a.Id == id, cancel);
        var tool = await db.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).SingleAsync(v => v.Id == audit.ToolVersionId, cancel);
        if (audit.State != AuditState.Begun) throw new RuleBrokenException("The audit is sent: it is not changed any more.");
        if (audit.Version != version) throw new RuleBrokenException(OtherWindow);
        if (change(audit, tool) is { } fault) throw new RuleBrokenException(fault);
        audit.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
            return audit.Version;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBrokenException(OtherWindow);
        }
    }

    private const string OtherWindow = "This audit was saved in another window meanwhile. Your words are still in this one: copy them, open the step again and put them in.";
}
