using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Correcting;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.Moderating;

/// <summary>What a moderator says of one area: the same as the auditor, or another judgement with its reason.</summary>
public sealed record Regrade(Guid AreaId, Judgement Judgement, string? Reason);

/// <summary>A moderator's answer to an audit.</summary>
public sealed record ModerationInput(IReadOnlyList<Regrade> Grades, AuditQuality? Quality, string? Feedback);

/// <summary>Moderates audits: both grades are kept, and figures count the moderator's (rules U9 and U10).</summary>
public static class AuditModerator
{
    public static readonly Permission Moderate = new("audits.moderate", "moderate audits: look at every return, and change a judgement with a reason");

    private const int LongestReason = 1_000;

    /// <summary>Keeps a moderation.</summary>
    /// <exception cref="RuleBrokenException">It is not sent, moderated already, one's own, or a change has no reason: every reason, and nothing is changed.</exception>
    public static async Task<AuditModeration> ModerateAsync(ScrutineerDb db, Guid id, Guid? moderatorAsStaff, ModerationInput input, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(input);
        var audit = await db.Set<CaseAudit>().Include(a => a.Findings).Include(a => a.Actions).SingleAsync(a => a.Id == id, cancel);
        var tool = await db.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).SingleAsync(v => v.Id == audit.ToolVersionId, cancel);
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(audit, tool, moderatorAsStaff, input));
        foreach (var finding in audit.Findings.Where(f => f.Judgement is not null))
        {
            var grade = input.Grades.FirstOrDefault(g => g.AreaId == finding.AreaId);
            finding.Moderated = grade?.Judgement ?? finding.Judgement;
            finding.ModerationReason = finding.Moderated == finding.Judgement ? null : grade!.Reason!.Trim();
        }

        var today = db.Time.Today();
        var moderation = new AuditModeration { CaseAuditId = id, By = db.Viewer.Name, On = today, Quality = input.Quality!.Value, Feedback = input.Feedback!.Trim() };
        db.Add(moderation);
        audit.State = AuditState.Moderated;
        audit.Version++;
        await CountAsync(db, audit, tool, today, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            throw new RuleBrokenException("Somebody else moderated this audit at the same moment.");
        }

        return moderation;
    }

    /// <summary>The figures follow: judgements, themes, and whether the case has to be put right.</summary>
    private static async Task CountAsync(ScrutineerDb db, CaseAudit audit, AuditToolVersion tool, DateOnly today, CancellationToken cancel)
    {
        var result = await db.Set<AuditResult>().SingleAsync(r => r.Id == audit.Id, cancel);
        result.ModeratedMarks = AuditRules.Marks(audit, tool, f => f.Moderated);
        result.ModeratedOverall = tool.Overall.OfMarks(result.ModeratedMarks);
        result.ModeratedOn = today;
        result.Themes = AuditRules.ThemesOf(audit, tool, f => f.Moderated);
        // What was confirmed already stays confirmed, though the moderator finds the case good.
        if (result.CorrectedOn is null) result.CorrectiveDue = AuditRules.CorrectiveDue(result.ModeratedOverall, result.SentOn);
        FallBackKeeper.Note(result, today);
    }

    private static IEnumerable<string> ReasonsAgainst(CaseAudit audit, AuditToolVersion tool, Guid? moderator, ModerationInput input)
    {
        if (audit.State == AuditState.Begun) yield return "The audit is not sent yet.";
        if (audit.State == AuditState.Moderated) yield return "The audit is moderated already.";
        if (moderator is { } staff && (staff == audit.AuditorId || staff == audit.PractitionerId)) yield return "Nobody moderates their own audit, or an audit of their own case.";
        foreach (var area in AuditRules.AreasOf(audit, tool))
        {
            var grade = input.Grades.FirstOrDefault(g => g.AreaId == area.Id);
            if (grade is null || audit.Of(area)?.Judgement is not { } judged || grade.Judgement == judged) continue;
            if (string.IsNullOrWhiteSpace(grade.Reason)) yield return $"{area.Title}: say why you judge otherwise.";
            else if (grade.Reason.Length > LongestReason) yield return $"{area.Title}: a reason has at most {LongestReason} characters.";
        }

        if (input.Quality is null) yield return "Say how good the audit is as an audit.";
        if (string.IsNullOrWhiteSpace(input.Feedback)) yield return "Write to the auditor what was good and what to do differently.";
        else if (input.Feedback.Length > AuditModeration.LongestFeedback) yield return $"Feedback has at most {AuditModeration.LongestFeedback} characters.";
    }
}
