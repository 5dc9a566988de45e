using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Findings;

namespace Scrutineer.Quality.Learning;

/// <summary>Forums, training and meetings that a theme caused, and whether it was a weakness less often afterwards.</summary>
public sealed class MeetingEvidence : IThemeEvidence
{
    private const int Most = 20;

    public string Title => "Learning and meetings";

    public async Task<IReadOnlyList<ThemeLine>> OfAsync(ScrutineerDb db, ThemeQuestion asked, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(asked);
        var lines = new List<ThemeLine>();
        foreach (var meeting in (await db.Set<QualityMeeting>().AsNoTracking().OrderByDescending(m => m.On).ToListAsync(cancel)).Where(m => m.Themes.Contains(asked.Theme, StringComparer.OrdinalIgnoreCase)).Take(Most))
            lines.Add(new(meeting.Title, (await LearningEffect.OfAsync(db, [asked.Theme], meeting.On, cancel))[0].Says, meeting.On, meeting.Ref));
        return lines;
    }
}
