using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.External;

/// <summary>An area of a case as a table has it.</summary>
/// <param name="Row">Where it stands in the table, from 1.</param>
/// <param name="Column">The heading under which its judgement stands.</param>
public sealed record ExternalLine(int Row, string Column, string Case, string Service, DateOnly Month, string Area, Judgement? Judgement, string Comment)
{
    /// <summary>Themes of the area; they count by its judgement.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Themes of the whole case, each behind its sign.</summary>
    public IReadOnlyList<string> CaseThemes { get; init; } = [];

    /// <summary>As the body gave it; null where it gave none.</summary>
    public OverallJudgement? Overall { get; init; }
}

/// <summary>What a table holds, as it would be kept.</summary>
public sealed record ExternalReading(string Body, AuditTool Tool, AuditToolVersion Version, IReadOnlyList<(ExternalAudit Audit, ExternalResult Result)> Cases);

/// <summary>Brings in audits of a body from outside: whole or not at all, and never the same twice (rule U25).</summary>
public static class ExternalKeeper
{
    private const int MostSentences = 20, MostCases = 2_000, MonthsApart = 12;

    /// <summary>Reads lines as they would be kept; nothing is kept yet.</summary>
    /// <param name="isChecked">Whether somebody says that what looks like a name tells nobody.</param>
    /// <exception cref="RuleBrokenException">Something stands against it: each by its row and column.</exception>
    public static async Task<ExternalReading> ReadAsync(ScrutineerDb db, string? body, Guid? toolId, IReadOnlyList<ExternalLine> lines, bool isChecked, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(lines);
        var reasons = new List<string>();
        if (string.IsNullOrWhiteSpace(body) || body.Trim().Length > ExternalAudit.LongestBody) reasons.Add("Say who audited: a body from outside.");
        if (await db.Set<AuditTool>().AsNoTracking().Include(t => t.Versions).ThenInclude(v => v.Areas).SingleOrDefaultAsync(t => t.Id == toolId, cancel) is not { Published: { } version } tool) throw new RuleBrokenException([.. reasons, "Choose the tool whose areas these are."]);
        var services = (await db.Set<Organisation>().AsNoTracking().Where(o => o.Kind == OrganisationKind.Service).ToListAsync(cancel)).ToLookup(o => o.Name.ToUpperInvariant(), o => o.Id);
        var areas = version.InOrder.SelectMany(a => new[] { (Key: a.Title.ToUpperInvariant(), Area: a), (Key: a.Code.ToUpperInvariant(), Area: a) }).DistinctBy(a => a.Key).ToDictionary(a => a.Key, a => a.Area);
        reasons.AddRange(lines.SelectMany(l => ReasonsAgainst(l, services, areas)).Take(MostSentences));
        var cases = lines.GroupBy(l => (Case: l.Case.ToUpperInvariant(), l.Month)).ToList();
        if (cases.Count is 0 or > MostCases) reasons.Add($"A table has 1 to {MostCases} cases.");
        foreach (var twice in cases.SelectMany(c => c.GroupBy(l => l.Area.ToUpperInvariant()).Where(g => g.Count() > 1).Select(g => g.Skip(1).First()))) reasons.Add($"Row {twice.Row}, column {twice.Column}: {twice.Area} of case {twice.Case} stands there already.");
        foreach (var mixed in cases.Where(c => c.Select(l => l.Service.ToUpperInvariant()).Distinct().Count() > 1)) reasons.Add($"Row {mixed.First().Row}, column Service: case {mixed.First().Case} stands in two services.");
        reasons.AddRange(await HeldAsync(db, body?.Trim() ?? "", cases.Select(c => c.First()), cancel));
        var likely = isChecked ? [] : lines.SelectMany(l => LikelyIdentifiers.In(l.Comment)).Select(l => l.Words).Distinct(StringComparer.OrdinalIgnoreCase).Take(10).ToList();
        if (likely.Count > 0) reasons.Add($"Take out what may tell who a child is, or say that you have checked it: {string.Join(", ", likely)}.");
        RuleBrokenException.ThrowIfAny(reasons.Take(MostSentences));
        var (import, today) = (Guid.CreateVersion7(), db.Time.Today());
        var made = cases.Select(c => Made(c.ToList(), new(import, body!.Trim(), services[c.First().Service.ToUpperInvariant()].First(), version, areas, db.Viewer.Name, today))).ToList();
        await MatchAsync(db, version.AuditToolId, made, cancel);
        return new(body!.Trim(), tool, version, made);
    }

    /// <summary>Keeps what was read.</summary>
    /// <returns>The identity of the import.</returns>
    public static async Task<Guid> KeepAsync(ScrutineerDb db, ExternalReading reading, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(reading);
        foreach (var (audit, result) in reading.Cases) db.AddRange(audit, result);
        await db.SaveChangesAsync(cancel);
        return reading.Cases[0].Audit.ImportId;
    }

    private static IEnumerable<string> ReasonsAgainst(ExternalLine line, ILookup<string, Guid> services, Dictionary<string, ToolArea> areas)
    {
        if (line.Case.Length is 0 or > Allocation.LongestReference) yield return $"Row {line.Row}, column Case: a reference has 1 to {Allocation.LongestReference} characters.";
        if (!services[line.Service.ToUpperInvariant()].Any()) yield return $"Row {line.Row}, column Service: \"{Short(line.Service)}\" is no service here.";
        if (!areas.ContainsKey(line.Area.ToUpperInvariant())) yield return $"Row {line.Row}, column {line.Column}: \"{Short(line.Area)}\" is no area of the tool.";
        if (line.Comment.Length > ExternalAudit.LongestComment) yield return $"Row {line.Row}, column Comment: a comment has at most {ExternalAudit.LongestComment} characters.";
    }

    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..60]}…";

    private static async Task<IEnumerable<string>> HeldAsync(ScrutineerDb db, string body, IEnumerable<ExternalLine> cases, CancellationToken cancel)
    {
        var held = (await db.Set<ExternalAudit>().AsNoTracking().Where(a => a.Body == body).Select(a => new { a.CaseReference, a.Month }).ToListAsync(cancel)).Select(a => (a.CaseReference.ToUpperInvariant(), a.Month)).ToHashSet();
        return cases.Where(c => held.Contains((c.Case.ToUpperInvariant(), c.Month))).Select(c => $"Row {c.Row}, column Case: {c.Case} as {body} audited it in that month is here already.").ToList();
    }

    private sealed record Ground(Guid Import, string Body, Guid Service, AuditToolVersion Version, Dictionary<string, ToolArea> Areas, string By, DateOnly Today);

    private static (ExternalAudit, ExternalResult) Made(List<ExternalLine> lines, Ground on)
    {
        var audit = new ExternalAudit { ImportId = on.Import, Body = on.Body, ServiceId = on.Service, CaseReference = lines[0].Case, Month = lines[0].Month, ToolVersionId = on.Version.Id, By = on.By, KeptOn = on.Today };
        var found = lines.ToDictionary(l => on.Areas[l.Area.ToUpperInvariant()].Code);
        foreach (var (code, line) in found) audit.Findings.Add(new ExternalFinding { ExternalAuditId = audit.Id, Area = code, Judgement = line.Judgement, Comment = line.Comment });
        var marks = string.Concat(on.Version.InOrder.Select(a => found.GetValueOrDefault(a.Code)?.Judgement.Mark() ?? JudgementWords.NotApplicable));
        var given = lines.Select(l => l.Overall).FirstOrDefault(o => o is not null);
        return (audit, new ExternalResult
        {
            Id = audit.Id,
            Body = on.Body,
            ServiceId = on.Service,
            ToolId = on.Version.AuditToolId,
            ToolVersionId = on.Version.Id,
            Month = audit.Month,
            Marks = marks,
            Overall = given ?? on.Version.Overall.OfMarks(marks),
            OverallIsTheirs = given is not null,
            Themes = [.. lines.Where(l => l.Judgement is not null).SelectMany(l => l.Themes.Select(t => $"{(l.Judgement == Judgement.DoesNotMeetGood ? AuditResult.Weakness : AuditResult.Strength)}{t}")).Concat(lines.SelectMany(l => l.CaseThemes)).Distinct(StringComparer.OrdinalIgnoreCase)],
        });
    }

    /// <summary>Our own audit of the same case by the same tool, so that judgements can be set beside each other without opening it.</summary>
    private static async Task MatchAsync(ScrutineerDb db, Guid tool, List<(ExternalAudit Audit, ExternalResult Result)> made, CancellationToken cancel)
    {
        var references = made.Select(m => m.Audit.CaseReference).Distinct().ToList();
        var own = (await (from audit in db.Set<CaseAudit>() join result in db.Set<AuditResult>() on audit.Id equals result.Id where references.Contains(audit.CaseReference) && result.ToolId == tool select new { audit.Id, audit.CaseReference, audit.Month }).ToListAsync(cancel)).ToLookup(a => a.CaseReference);
        foreach (var (audit, result) in made)
            result.OwnAuditId = own[audit.CaseReference].Where(a => Apart(a.Month, audit.Month) <= MonthsApart).OrderBy(a => Apart(a.Month, audit.Month)).ThenByDescending(a => a.Month).Select(a => (Guid?)a.Id).FirstOrDefault();
    }

    private static int Apart(DateOnly one, DateOnly other) => Math.Abs((one.Year - other.Year) * 12 + one.Month - other.Month);
}
