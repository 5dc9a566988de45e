using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.MultiAgency;

/// <summary>A multi-agency audit as it is set.</summary>
public sealed record MultiAgencyInput(string? Title, string? CaseReference, Guid? ServiceId, Guid? ToolId, DateOnly? DueOn, string? Briefing, IReadOnlyList<Guid> Agencies, bool IsChecked);

/// <summary>What an agency says of one area.</summary>
public sealed record AgencyInput(Guid AreaId, Judgement? Judgement, bool DoesNotApply, string? Words);

/// <summary>Sets multi-agency audits, and takes in each agency's part (rule U26). Callers have seen that the part is the agency's.</summary>
public static class MultiAgencyKeeper
{
    private const int MostAgencies = 20;

    /// <summary>Sets an audit, with a part for each agency.</summary>
    /// <exception cref="RuleBrokenException">Something is missing: every reason, and nothing is changed.</exception>
    public static async Task<MultiAgencyAudit> SetAsync(ScrutineerDb db, MultiAgencyInput input, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(input);
        var today = db.Time.Today();
        List<string> reasons = [.. ReasonsAgainst(input, today)];
        if (!await db.Set<Organisation>().AnyAsync(o => o.Id == input.ServiceId && o.Kind == OrganisationKind.Service, cancel)) reasons.Add("Choose the service whose case it is.");
        var tool = await db.Set<AuditTool>().AsNoTracking().Include(t => t.Versions).SingleOrDefaultAsync(t => t.Id == input.ToolId, cancel);
        if (tool?.Published is not { } version) reasons.Add("Choose the tool whose areas each agency judges.");
        var agencies = input.Agencies.Distinct().ToList();
        var partners = await db.Set<Organisation>().CountAsync(o => agencies.Contains(o.Id) && (o.Kind == OrganisationKind.Partner || o.Kind == OrganisationKind.Provider), cancel);
        if (agencies.Count is 0 or > MostAgencies || partners != agencies.Count) reasons.Add("Choose the partners that take part.");
        RuleBrokenException.ThrowIfAny(reasons);
        var audit = new MultiAgencyAudit { Title = input.Title!.Trim(), CaseReference = input.CaseReference!.Trim(), Briefing = input.Briefing?.Trim() ?? "", ServiceId = input.ServiceId!.Value, ToolVersionId = tool!.Published!.Id, SetOn = today, DueOn = input.DueOn!.Value, By = db.Viewer.Name };
        db.Add(audit);
        foreach (var agency in agencies) db.Add(new AgencyPart { MultiAgencyAuditId = audit.Id, OrganisationId = agency, UnitId = audit.ServiceId });
        await db.SaveChangesAsync(cancel);
        return audit;
    }

    /// <summary>Saves what an agency has so far.</summary>
    /// <returns>The part's new version.</returns>
    /// <exception cref="RuleBrokenException">It is sent, was saved in another window, or a text is too long.</exception>
    public static Task<int> SaveAsync(ScrutineerDb db, Guid partId, int version, IReadOnlyList<AgencyInput> areas, CancellationToken cancel = default) => ChangeAsync(db, partId, version, areas, (_, _) => [], cancel);

    /// <summary>Saves and sends a part: from then on it is not changed, and those who lead quality read it.</summary>
    /// <param name="isChecked">Whether somebody says that what looks like a name tells nobody.</param>
    /// <exception cref="RuleBrokenException">An area is not judged, or a text may tell who the child is: every reason; nothing is changed.</exception>
    public static Task<int> SendAsync(ScrutineerDb db, Guid partId, int version, IReadOnlyList<AgencyInput> areas, bool isChecked, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return ChangeAsync(db, partId, version, areas, (part, tool) =>
        {
            List<string> reasons = [.. ReasonsNotToSend(part, tool)];
            var likely = isChecked ? [] : part.Findings.SelectMany(f => LikelyIdentifiers.In(f.Words)).Select(l => l.Words).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            if (likely.Count > 0) reasons.Add($"Take out what may tell who the child is, or say that you have checked it: {string.Join(", ", likely)}.");
            (part.SentOn, part.SentBy) = (db.Time.Today(), db.Viewer.Name);
            return reasons;
        }, cancel);
    }

    private static IEnumerable<string> ReasonsAgainst(MultiAgencyInput input, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(input.Title) || input.Title.Trim().Length > MultiAgencyAudit.LongestTitle) yield return $"Write a title, in at most {MultiAgencyAudit.LongestTitle} characters.";
        if (string.IsNullOrWhiteSpace(input.CaseReference) || input.CaseReference.Trim().Length > Allocation.LongestReference) yield return "Give the reference by which the agencies know the case.";
        if (input.DueOn is not { } due || due < today) yield return "Say by when the agencies send their parts: today or later.";
        if (input.Briefing?.Length > MultiAgencyAudit.LongestBriefing) yield return $"What they are told has at most {MultiAgencyAudit.LongestBriefing} characters.";
        var likely = LikelyIdentifiers.In($"{input.Title}\n{input.Briefing}").Select(l => l.Words).ToList();
        if (!input.IsChecked && likely.Count > 0) yield return $"Take out what may tell who the child is, or say that you have checked it: {string.Join(", ", likely)}.";
    }

    private static IEnumerable<string> ReasonsNotToSend(AgencyPart part, AuditToolVersion tool)
    {
        foreach (var area in tool.InOrder)
            if (part.Of(area) is not { } finding || (finding.Judgement is null && !finding.DoesNotApply)) yield return $"{area.Title} is not judged. Say so where your agency had no part in it.";
            else if (finding.Judgement is not null && finding.Words.Length == 0) yield return $"{area.Title} needs its evidence and its impact on the child.";
    }

    private static async Task<int> ChangeAsync(ScrutineerDb db, Guid partId, int version, IReadOnlyList<AgencyInput> areas, Func<AgencyPart, AuditToolVersion, IReadOnlyList<string>> then, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(areas);
        var part = await db.Set<AgencyPart>().Include(p => p.Findings).SingleAsync(p => p.Id == partId, cancel);
        var tool = await (from audit in db.Set<MultiAgencyAudit>() join v in db.Set<AuditToolVersion>().Include(v => v.Areas) on audit.ToolVersionId equals v.Id where audit.Id == part.MultiAgencyAuditId select v).AsNoTracking().SingleAsync(cancel);
        if (part.SentOn is not null) throw new RuleBrokenException("This part is sent: it is not changed any more.");
        if (part.Version != version) throw new RuleBrokenException(OtherWindow);
        if (areas.Any(a => a.Words?.Length > AgencyPart.LongestText)) throw new RuleBrokenException($"A text has at most {AgencyPart.LongestText} characters.");
        foreach (var input in areas.Where(a => tool.Areas.Exists(t => t.Id == a.AreaId)))
        {
            var finding = part.Findings.Find(f => f.AreaId == input.AreaId);
            if (finding is null)
            {
                finding = new AgencyFinding { AgencyPartId = part.Id, AreaId = input.AreaId };
                db.Add(finding);
                if (!part.Findings.Contains(finding)) part.Findings.Add(finding);
            }

            (finding.Judgement, finding.DoesNotApply, finding.Words) = (input.DoesNotApply ? null : input.Judgement, input.DoesNotApply, input.Words?.Trim() ?? "");
        }

        RuleBrokenException.ThrowIfAny(then(part, tool));
        part.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
            return part.Version;
        }
        catch (DbUpdateException)
        {
            throw new RuleBrokenException(OtherWindow);
        }
    }

    private const string OtherWindow = "This part was saved in another window meanwhile. Your words are still in this one: copy them, open the page again and put them in.";
}
