using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Findings;
using Scrutineer.Quality.Moderating;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.External;

/// <summary>In how many cases of a body from outside a theme is a weakness, and in how many a strength.</summary>
public sealed record ExternalTheme(string Body, CountedShare Weakness, CountedShare Strength);

/// <summary>What a body from outside found over some months, and how our judgements stand to its own.</summary>
/// <param name="Good">Of the cases that come to a judgement.</param>
/// <param name="Matched">How many of the cases we audited ourselves.</param>
/// <param name="Agreement">Our judgements as the first, the body's as the second; null where no case was audited by both.</param>
public sealed record ExternalBody(string Body, int Cases, CountedShare? Good, int Matched, GradeAgreement? Agreement);

/// <summary>Counts external audits apart from our own, each body by its name, as the context's viewer may read them (rule U25).</summary>
public static class ExternalReader
{
    /// <summary>The findings about a theme of each body that says anything about it.</summary>
    public static async Task<IReadOnlyList<ExternalTheme>> ThemeAsync(ScrutineerDb db, ThemeQuestion asked, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(asked);
        var results = await db.Set<ExternalResult>().AsNoTracking().Where(r => r.Month >= asked.From && r.Month <= asked.To).Select(r => new { r.Body, r.Themes }).ToListAsync(cancel);
        return [.. from r in results
                   group r.Themes by r.Body into body
                   let told = new ExternalTheme(body.Key, Share(body, AuditResult.Weakness), Share(body, AuditResult.Strength))
                   where told.Weakness.Count + told.Strength.Count > 0
                   orderby body.Key
                   select told];

        CountedShare Share(IEnumerable<List<string>> cases, char sign) => new(cases.Count(t => t.Contains($"{sign}{asked.Theme}", StringComparer.OrdinalIgnoreCase)), cases.Count());
    }

    /// <summary>Each body that used a tool in some months.</summary>
    public static async Task<IReadOnlyList<ExternalBody>> BodiesAsync(ScrutineerDb db, AuditFacts facts, FindingsFilter filter, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(filter);
        var results = await db.Set<ExternalResult>().AsNoTracking().Where(r => r.ToolId == filter.ToolId && r.Month >= filter.From && r.Month <= filter.To).ToListAsync(cancel);
        if (results.Count == 0) return [];
        var shapes = (await db.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).Where(v => v.AuditToolId == filter.ToolId).ToListAsync(cancel)).ToDictionary(v => v.Id, v => v.InOrder.Select(a => a.Code).ToList());
        var own = (await facts.ReadAsync(db, DateOnly.MinValue, DateOnly.MaxValue, cancel)).Where(f => f.ToolId == filter.ToolId).ToDictionary(f => f.Id);
        return [.. results.GroupBy(r => r.Body).OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase).Select(body => Of(body.Key, [.. body], own, shapes))];
    }

    private static ExternalBody Of(string body, List<ExternalResult> results, Dictionary<Guid, AuditFact> own, Dictionary<Guid, List<string>> shapes)
    {
        var judged = results.Where(r => r.Overall is not null).ToList();
        var matched = results.Where(r => r.OwnAuditId is { } id && own.ContainsKey(id)).ToList();
        var pairs = matched.SelectMany(r => Pairs(own[r.OwnAuditId!.Value], r, shapes)).ToList();
        return new(body, results.Count, judged.Count == 0 ? null : new(judged.Count(r => r.Overall >= OverallJudgement.Good), judged.Count), matched.Count, GradeAgreement.Of(pairs));
    }

    /// <summary>By the areas' codes, since the two may have used different versions.</summary>
    private static IEnumerable<GradePair> Pairs(AuditFact own, ExternalResult theirs, Dictionary<Guid, List<string>> shapes)
    {
        var marks = shapes[theirs.ToolVersionId].Zip(theirs.Marks).ToDictionary(m => m.First, m => m.Second);
        foreach (var (code, mark) in shapes[own.ToolVersionId].Zip(own.Counted))
            if (JudgementWords.Of(mark) is { } one && marks.TryGetValue(code, out var there) && JudgementWords.Of(there) is { } other)
                yield return new GradePair(own.AuditorId, own.ToolId, code, theirs.Month, one, other);
    }
}
