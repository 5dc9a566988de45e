using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.Audits;

/// <summary>What an audit needs before it is sent, a sentence for each thing that is missing (rule U7).</summary>
public static class AuditRules
{
    /// <summary>The areas that are asked of this case, in order.</summary>
    public static IReadOnlyList<ToolArea> AreasOf(CaseAudit audit, AuditToolVersion version)
    {
        ArgumentNullException.ThrowIfNull(audit);
        ArgumentNullException.ThrowIfNull(version);
        return [.. version.InOrder.Where(a => a.IsAskedFor(audit.Strand ?? ""))];
    }

    /// <summary>Why it cannot be sent yet; none where it can.</summary>
    public static IEnumerable<string> ReasonsNotToSend(CaseAudit audit, AuditToolVersion version)
    {
        ArgumentNullException.ThrowIfNull(audit);
        if (audit.State != AuditState.Begun) yield return "It is sent already.";
        if (audit.Strand is null || audit.AgeBand is null || audit.AuditedBefore is null) yield return "Say the strand, the age band and whether the case was audited before.";
        foreach (var area in AreasOf(audit, version))
        {
            var finding = audit.Of(area);
            if (finding is not { IsJudged: true }) yield return $"{area.Title} is not judged.";
            else if (finding.Judgement is not null && (Empty(finding.Evidence) || Empty(finding.Impact))) yield return $"{area.Title} needs its evidence and its impact on the child.";
        }

        if (audit.TalkedOn is null || Empty(audit.Conversation)) yield return "Talk it over with the practitioner, and record the conversation.";
        if (Empty(audit.FamilyView)) yield return "Say how the child and family see the help, or that they could not be asked.";
        if (audit.Findings.Exists(f => f.Judgement == Judgement.DoesNotMeetGood) && audit.Actions.Count == 0) yield return "Something does not meet good: agree at least one action.";
    }

    /// <summary>One mark for each of the version's areas; a dash where the area is not asked of the case or does not apply.</summary>
    public static string Marks(CaseAudit audit, AuditToolVersion version, Func<AreaFinding, Judgement?> of)
    {
        ArgumentNullException.ThrowIfNull(audit);
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(of);
        return string.Concat(version.InOrder.Select(area => (area.IsAskedFor(audit.Strand ?? "") && audit.Of(area) is { } finding ? of(finding) : null).Mark()));
    }

    /// <summary>The themes as they count: a strength where their area meets good, a weakness where it does not (rule U14).</summary>
    public static List<string> ThemesOf(CaseAudit audit, AuditToolVersion version, Func<AreaFinding, Judgement?> of) =>
        [.. from area in AreasOf(audit, version)
            let finding = audit.Of(area)
            where finding is not null && of(finding) is not null
            from theme in finding.Themes
            select $"{(of(finding) == Judgement.DoesNotMeetGood ? AuditResult.Weakness : AuditResult.Strength)}{theme}"];

    /// <summary>By when the service manager confirms: the end of the month after the one in which the audit was completed (rule U12).</summary>
    public static DateOnly? CorrectiveDue(OverallJudgement? overall, DateOnly sentOn) =>
        overall is < OverallJudgement.Good ? new DateOnly(sentOn.Year, sentOn.Month, 1).AddMonths(2).AddDays(-1) : null;

    private static bool Empty(string text) => string.IsNullOrWhiteSpace(text);
}
