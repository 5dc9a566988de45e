using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Findings;

namespace Scrutineer.Quality.Correcting;

/// <summary>What became of the cases in which a theme was a weakness.</summary>
public sealed class CorrectiveEvidence(AuditFacts facts) : IThemeEvidence
{
    public string Title => "Put right";

    public async Task<IReadOnlyList<ThemeLine>> OfAsync(ScrutineerDb db, ThemeQuestion asked, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(asked);
        var today = db.Time.Today();
        var mark = $"{AuditResult.Weakness}{asked.Theme}";
        var cases = (await facts.ReadAsync(db, asked.From, asked.To, cancel)).Where(f => (f.CorrectiveDue is not null || f.FellBackOn is not null) && f.Themes.Contains(mark, StringComparer.OrdinalIgnoreCase)).ToList();
        if (cases.Count == 0) return [];
        var late = cases.Count(c => c.CorrectedOn is null && c.CorrectiveDue < today);
        return
        [
            new("Cases less than good in which it was a weakness", $"{cases.Count}, of which {cases.Count(c => c.CorrectedOn is not null)} are confirmed to be put right and {late} are late", null, null),
            new("Re-audits that found the case less than good again", $"{cases.Count(c => c.FellBackOn is not null)}", null, null),
        ];
    }
}
