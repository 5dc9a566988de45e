using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.Findings;

/// <summary>What of an audit's result figures are made of (rule U5).</summary>
/// <param name="Overall">The judgement that counts.</param>
/// <param name="Themes">Each behind its sign.</param>
public sealed record AuditFact(Guid Id, Guid ServiceId, Guid AuditorId, Guid ToolId, Guid ToolVersionId, DateOnly Month, string Marks, string? Moderated, OverallJudgement? Overall, ImmutableArray<string> Themes)
{
    public DateOnly? CorrectiveDue { get; init; }
    public DateOnly? CorrectedOn { get; init; }
    public DateOnly? FellBackOn { get; init; }
    public required Visibility Visibility { get; init; }

    /// <summary>The judgements that count: the moderator's, once there are any.</summary>
    public string Counted => Moderated ?? Marks;
}

/// <summary>The result of every audit in memory, given to each reader through their own filter: figures of fifty thousand audits cost their counting, and no reading.</summary>
public sealed class AuditFacts(DataStore store) : JournalFollower(store, "audit-result", "findings")
{
    private Dictionary<Guid, AuditFact> byId = [];
    private AuditFact[] held = [];

    /// <summary>Those of some months that a context's viewer may read.</summary>
    public async Task<IReadOnlyList<AuditFact>> ReadAsync(ScrutineerDb db, DateOnly from, DateOnly to, CancellationToken cancel = default) => await SeenAsync(db, from, to, cancel);

    /// <summary>Those that a filter counts, of which the context's viewer may read.</summary>
    public async Task<IReadOnlyList<AuditFact>> ReadAsync(ScrutineerDb db, FindingsFilter filter, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Picked(await SeenAsync(db, filter.From, filter.To, cancel), f => f.ToolId == filter.ToolId && (filter.ServiceId is null || f.ServiceId == filter.ServiceId));
    }

    private async Task<AuditFact[]> SeenAsync(ScrutineerDb db, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        await CatchUpAsync(db, cancel);
        var (now, sight) = (held, db.Sight);
        // A few services, and very many audits: whether a viewer sees one of a service is asked once.
        var seen = now.Select(f => (f.Visibility, f.ServiceId)).Distinct().Where(k => sight.Sees(k.Visibility, k.ServiceId, AuditResult.Read)).ToFrozenSet();
        return Picked(now, f => f.Month >= from && f.Month <= to && seen.Contains((f.Visibility, f.ServiceId)));
    }

    /// <summary>Those that fit: the array itself where all do, since a copy of very many at each reading costs more than counting them.</summary>
    private static AuditFact[] Picked(AuditFact[] facts, Predicate<AuditFact> fits) => Array.TrueForAll(facts, fits) ? facts : Array.FindAll(facts, fits);

    protected override async Task ReadAllAsync(ScrutineerDb db)
    {
        var all = await RowsAsync(db.Set<AuditResult>());
        byId = all.ToDictionary(f => f.Id);
        held = [.. all];
    }

    protected override async Task ReadAsync(ScrutineerDb db, IReadOnlyList<Guid> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var anew = await RowsAsync((db ?? throw new ArgumentNullException(nameof(db))).Set<AuditResult>().Where(r => ids.Contains(r.Id)));
        foreach (var id in ids) byId.Remove(id);
        foreach (var fact in anew) byId.Add(fact.Id, fact);
        held = [.. byId.Values];
    }

    private static async Task<List<AuditFact>> RowsAsync(IQueryable<AuditResult> results)
    {
        // Themes and marks are few words many times over.
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = await results.AsNoTracking().ToListAsync();
        return [.. rows.Select(r => new AuditFact(r.Id, r.ServiceId, r.AuditorId, r.ToolId, r.ToolVersionId, r.Month, r.Marks, r.ModeratedMarks, r.CountedOverall, [.. r.Themes.Select(Once)])
        {
            CorrectiveDue = r.CorrectiveDue,
            CorrectedOn = r.CorrectedOn,
            FellBackOn = r.FellBackOn,
            Visibility = r.Visibility,
        })];

        string Once(string word) => words.TryGetValue(word, out var known) ? known : words[word] = word;
    }
}
