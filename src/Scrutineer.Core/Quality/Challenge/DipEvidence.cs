using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Findings;

namespace Scrutineer.Quality.Challenge;

/// <summary>Dip samples about a theme.</summary>
public sealed class DipEvidence : IThemeEvidence
{
    public string Title => "Dip samples";

    public async Task<IReadOnlyList<ThemeLine>> OfAsync(ScrutineerDb db, ThemeQuestion asked, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(asked);
        var samples = await db.Set<DipSample>().AsNoTracking().Include(s => s.Rows).Where(s => s.Theme != null).OrderByDescending(s => s.On).ToListAsync(cancel);
        return [.. samples.Where(s => s.Theme!.Equals(asked.Theme, StringComparison.OrdinalIgnoreCase)).Select(s => new ThemeLine(s.Question, Says(s), s.On, s.Ref))];
    }

    /// <summary>"yes in 8 of 20 (40%, 19% to 64%)": of the cases to which it applies, with the exact interval.</summary>
    public static string Says(DipSample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        var applies = sample.Rows.Where(r => r.Answer != DipAnswer.DoesNotApply).ToList();
        if (applies.Count == 0) return "it applied to no case";
        var share = new CountedShare(applies.Count(r => r.Answer == DipAnswer.Yes), applies.Count);
        return string.Create(CultureInfo.InvariantCulture, $"yes in {share.Count} of {share.Of} ({share.Interval.Value * 100:0}%, {share.Interval.Lower * 100:0}% to {share.Interval.Upper * 100:0}%)");
    }
}
