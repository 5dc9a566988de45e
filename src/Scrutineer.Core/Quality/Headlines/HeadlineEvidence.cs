using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Findings;

namespace Scrutineer.Quality.Headlines;

/// <summary>Headlines that rest on a theme.</summary>
public sealed class HeadlineEvidence : IThemeEvidence
{
    public string Title => "Headlines";

    public async Task<IReadOnlyList<ThemeLine>> OfAsync(ScrutineerDb db, ThemeQuestion asked, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return [.. (await HeadlineReader.FollowAsync(db, cancel)).Where(f => f.Headline.Themes.Contains(asked.Theme, StringComparer.OrdinalIgnoreCase))
            .Select(f => new ThemeLine(f.Last.Words, f.Times == 1 ? "Published once in these words" : $"Published {f.Times} times with no change but of tense", f.Last.On, f.Headline.Ref))];
    }
}
