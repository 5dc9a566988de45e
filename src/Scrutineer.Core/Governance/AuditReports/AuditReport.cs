using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Headlines;
using Scrutineer.Quality.Tools;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.AuditReports;

/// <summary>What a board is told of a quarter's audits, before small counts are withheld (rule W16).</summary>
/// <param name="MeetingOn">The day of the meeting: nothing in it depends on any other day.</param>
public sealed record AuditReport(AuditQuarter Quarter, DateOnly MeetingOn, IReadOnlyList<ReportedTool> Tools, IReadOnlyList<AuditResult> Results, IReadOnlyList<ReportedAction> Actions, IReadOnlyList<FollowedHeadline> Headlines)
{
    /// <summary>Reads it; the context must see every result, since what is withheld is decided over all of them.</summary>
    public static async Task<AuditReport> ReadAsync(ScrutineerDb db, AuditQuarter quarter, DateOnly meetingOn, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (from, to) = (quarter.Before.From, quarter.To);
        var results = await db.Set<AuditResult>().AsNoTracking().Where(r => r.Month >= from && r.Month <= to).OrderBy(r => r.Id).ToListAsync(cancel);
        var now = results.Where(r => r.Month >= quarter.From).ToList();
        var units = await db.Set<Organisation>().Where(o => o.Kind == OrganisationKind.Service).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        var tools = await db.Set<AuditTool>().AsNoTracking().Include(t => t.Versions).ThenInclude(v => v.Areas).OrderBy(t => t.Name).ToListAsync(cancel);
        var ids = now.Select(r => r.Id).ToHashSet();
        var actions = (await db.Set<TrackedItem>().AsNoTracking().Where(t => t.OriginKind == "case-audit" && t.RaisedOn >= from).Select(t => new { t.OriginId, t.State, t.Due }).ToListAsync(cancel))
            .Where(t => ids.Contains(t.OriginId)).Select(t => new ReportedAction(t.State is TrackedItemState.Done or TrackedItemState.Closed, t.Due < meetingOn)).ToList();
        var headlines = (await HeadlineReader.FollowAsync(db, cancel)).Where(f => f.Wordings[0].On <= meetingOn).ToList();
        return new(quarter, meetingOn,
            [.. tools.Select(t => ReportedTool.Of(t, [.. now.Where(r => r.ToolId == t.Id)], [.. results.Where(r => r.ToolId == t.Id && r.Month < quarter.From)], units)).Where(t => t.Audits > 0)],
            now, actions, Last(headlines, meetingOn));
    }

    /// <summary>The headlines of the last list by the meeting, in its order, as they stood then.</summary>
    private static List<FollowedHeadline> Last(List<FollowedHeadline> headlines, DateOnly day)
    {
        List<FollowedHeadline> then = [.. headlines.Select(f => f with { Wordings = [.. f.Wordings.Where(w => w.On <= day)] })];
        return then.Count == 0 ? [] : [.. then.Where(f => f.Last.On == then.Max(t => t.Last.On)).OrderBy(f => f.Last.Number)];
    }
}

/// <summary>What became of one agreed action by the meeting.</summary>
public sealed record ReportedAction(bool IsDone, bool WasDue);

/// <summary>An area in a quarter.</summary>
public sealed record ReportedArea(string Title, int Good, int Below);

/// <summary>A service in a quarter: how many cases are good, how many of the others are confirmed to be put right.</summary>
public sealed record ReportedService(string Name, int Good, int PutRight, int NotYet);

/// <summary>One tool's audits in a quarter, and in the one before.</summary>
public sealed record ReportedTool(string Name, int Audits, int Good, int Judged, int GoodBefore, int JudgedBefore, IReadOnlyList<ReportedService> Services, IReadOnlyList<ReportedArea> Areas)
{
    internal static ReportedTool Of(AuditTool tool, List<AuditResult> now, List<AuditResult> before, Dictionary<Guid, string> units)
    {
        var services = now.Where(r => r.CountedOverall is not null).GroupBy(r => r.ServiceId).Select(g => new ReportedService(
            units.GetValueOrDefault(g.Key, "A service that is gone"), g.Count(r => !r.IsBelowGood), g.Count(r => r.IsBelowGood && r.CorrectedOn is not null), g.Count(r => r.IsBelowGood && r.CorrectedOn is null))).OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase);
        return new(tool.Name, now.Count, now.Count(IsGood), now.Count(r => r.CountedOverall is not null), before.Count(IsGood), before.Count(r => r.CountedOverall is not null), [.. services], Counted(tool, now));
    }

    private static bool IsGood(AuditResult result) => result.CountedOverall >= OverallJudgement.Good;

    /// <summary>The areas of every version, by their code, in the order of the newest that has them.</summary>
    private static List<ReportedArea> Counted(AuditTool tool, List<AuditResult> results)
    {
        var counts = new Dictionary<string, (int Good, int Below)>();
        foreach (var version in tool.Versions)
            foreach (var result in results.Where(r => r.ToolVersionId == version.Id))
                for (var i = 0; i < version.InOrder.Count && i < result.CountedMarks.Length; i++)
                    if (JudgementWords.Of(result.CountedMarks[i]) is { } judged)
                    {
                        var (good, below) = counts.GetValueOrDefault(version.InOrder[i].Code);
                        counts[version.InOrder[i].Code] = judged == Judgement.DoesNotMeetGood ? (good, below + 1) : (good + 1, below);
                    }

        return [.. tool.Versions.OrderByDescending(v => v.Number).SelectMany(v => v.InOrder).DistinctBy(a => a.Code).Where(a => counts.ContainsKey(a.Code)).Select(a => new ReportedArea(a.Title, counts[a.Code].Good, counts[a.Code].Below))];
    }
}
