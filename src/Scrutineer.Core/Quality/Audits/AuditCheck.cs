using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Verification;
using Scrutineer.Quality.External;
using Scrutineer.Quality.Tools;
using Scrutineer.Tracking;

namespace Scrutineer.Quality.Audits;

/// <summary>Sees that what is counted of audits is what the audits say: figures are made of results alone (rule U5), so a result that strayed would never be noticed.</summary>
public sealed class AuditCheck : IStoreCheck
{
    private const int Page = 200;

    public string Name => "audits";

    public async Task RunAsync(StoreCheckRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        var versions = await run.Db.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).ToDictionaryAsync(v => v.Id, cancel);
        await OwnAsync(run, versions, cancel);
        await ExternalAsync(run, versions, cancel);
    }

    private async Task OwnAsync(StoreCheckRun run, Dictionary<Guid, AuditToolVersion> versions, CancellationToken cancel)
    {
        for (var after = Guid.Empty; ;)
        {
            var from = after;
            var audits = await run.Db.Set<CaseAudit>().AsNoTracking().Include(a => a.Findings).Include(a => a.Actions).AsSplitQuery().Where(a => a.Id.CompareTo(from) > 0).OrderBy(a => a.Id).Take(Page).ToListAsync(cancel);
            if (audits.Count == 0) return;
            var ids = audits.Select(a => a.Id).ToList();
            var results = await run.Db.Set<AuditResult>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancel);
            var tracked = audits.SelectMany(a => a.Actions).Select(a => a.TrackedItemId).OfType<Guid>().ToList();
            var there = await run.Db.Set<TrackedItem>().Where(t => tracked.Contains(t.Id)).Select(t => t.Id).ToHashSetAsync(cancel);
            foreach (var audit in audits)
                foreach (var fault in Faults(audit, results.GetValueOrDefault(audit.Id), versions[audit.ToolVersionId], there)) run.Find(Name, $"{audit.Id:N}", $"The audit {audit.Id:N} of case {audit.CaseReference}: {fault}");
            run.Count(Name, audits.Count);
            run.Tell($"Audits to {audits[^1].Id:N}");
            after = audits[^1].Id;
        }
    }

    private static IEnumerable<string> Faults(CaseAudit audit, AuditResult? result, AuditToolVersion version, HashSet<Guid> tracked)
    {
        if (audit.State == AuditState.Begun)
        {
            if (result is not null) yield return "it is not sent, and yet it is counted.";
            yield break;
        }

        if (result is null)
        {
            yield return "it is sent, and nothing of it is counted.";
            yield break;
        }

        if (result.Marks != AuditRules.Marks(audit, version, f => f.Judgement)) yield return "the auditor's judgements that are counted are not those it has.";
        if (audit.State == AuditState.Moderated != result.ModeratedMarks is not null) yield return "it is moderated in one place and not in the other.";
        else if (result.ModeratedMarks is { } moderated && moderated != AuditRules.Marks(audit, version, f => f.Moderated)) yield return "the moderator's judgements that are counted are not those it has.";
        if (OverallMapping.Named(version.Mapping) is { } mapping && mapping.OfMarks(result.CountedMarks) != result.CountedOverall) yield return $"its overall judgement is not what the mapping {version.Mapping} gives.";
        if (!AuditRules.ThemesOf(audit, version, f => f.Moderated ?? f.Judgement).Order(StringComparer.Ordinal).SequenceEqual(result.Themes.Order(StringComparer.Ordinal))) yield return "the themes that are counted are not those it is tagged with.";
        foreach (var action in audit.Actions.Where(a => a.TrackedItemId is { } id && !tracked.Contains(id))) yield return $"its agreed action {action.Order + 1} is not in the tracker any more.";
    }

    private async Task ExternalAsync(StoreCheckRun run, Dictionary<Guid, AuditToolVersion> versions, CancellationToken cancel)
    {
        var results = await run.Db.Set<ExternalResult>().AsNoTracking().ToDictionaryAsync(r => r.Id, cancel);
        foreach (var audit in await run.Db.Set<ExternalAudit>().AsNoTracking().Include(a => a.Findings).ToListAsync(cancel))
        {
            var marks = string.Concat(versions[audit.ToolVersionId].InOrder.Select(a => audit.Findings.Find(f => f.Area == a.Code)?.Judgement.Mark() ?? JudgementWords.NotApplicable));
            if (results.GetValueOrDefault(audit.Id)?.Marks != marks) run.Find(Name, $"{audit.Id:N}", $"The audit {audit.Id:N} by {audit.Body}: what is counted of it is not what it says.");
            run.Count("external audits");
        }
    }
}
