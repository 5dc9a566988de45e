using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;

namespace Scrutineer.Quality.Findings;

/// <summary>What boards, reviews and inspections asked for about a theme, as officers sorted it.</summary>
public sealed class AskEvidence : IThemeEvidence
{
    private const int Most = 100;

    public string Title => "Asked for";

    public async Task<IReadOnlyList<ThemeLine>> OfAsync(ScrutineerDb db, ThemeQuestion asked, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(asked);
        // Officers sort few asks, and databases fold letters each their own way.
        var asks = (await db.Set<TrackedItem>().AsNoTracking().Where(t => t.Theme != null).OrderByDescending(t => t.RaisedOn).ToListAsync(cancel)).Where(t => t.Theme!.Equals(asked.Theme, StringComparison.OrdinalIgnoreCase)).Take(Most);
        return [.. asks.Select(t => new ThemeLine(t.Text, Says(t), t.RaisedOn, t.Ref))];
    }

    private static string Says(TrackedItem ask) => (ask.State switch
    {
        TrackedItemState.Open or TrackedItemState.AnswerReported => "Not answered yet",
        TrackedItemState.InProgress => "In progress",
        TrackedItemState.Responded => "Answered",
        TrackedItemState.Implementing => "Being put into practice",
        TrackedItemState.Done => "Done",
        _ => "Closed",
    }) + (ask.Effect switch
    {
        EffectOutcome.Worked => "; it was judged to have worked",
        EffectOutcome.Partly => "; it was judged to have worked in part",
        null => "",
        EffectOutcome.TooEarly => "; it is too early to judge whether it worked",
        _ => "; it was judged not to have worked",
    });
}
