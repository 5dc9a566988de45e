using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Findings;

namespace Scrutineer.Quality.Learning;

/// <summary>Forums, training and meetings that a theme caused, and whether it was a weakness less often afterwards.</summary>
public sealed class MeetingEvidence(AuditFacts facts) : IThemeEvidence
{
    private const int Most = 20;

    public string Title => "Learning and meetings";

    public async Task<IReadOnlyList<ThemeLine>> OfAsync(ScrutineerDb db, ThemeQuestion asked, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(asked);
        var meetings = (await db.Set<QualityMeeting>().AsNoTracking().OrderByDescending(m => m.On).ToListAsync(cancel)).Where(m => m.Themes.Contains(asked.Theme, StringComparer.OrdinalIgnoreCase)).Take(Most).ToList();
        if (meetings.Count == 0) return [];
        // Audits are read once, however many meetings there were.
        var (from, to) = LearningEffect.Needs(meetings[^1].On, meetings[0].On);
        var rows = await facts.ReadAsync(db, from, to, cancel);
        return [.. meetings.Select(m => new ThemeLine(m.Title, LearningEffect.Of(rows, asked.Theme, m.On).Says, m.On, m.Ref))];
    }
}
