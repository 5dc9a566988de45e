using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance.Figures;

namespace Scrutineer.Quality.Performance.Commentaries;

/// <summary>Keeps commentary: drafts in versions, and approval by somebody else (rule R10).</summary>
public static class CommentaryKeeper
{
    /// <summary>Keeps words as the next version; what was approved stays until these are.</summary>
    /// <param name="by">Who writes.</param>
    /// <exception cref="RuleBrokenException">There are no words, no figure of that period, or it was changed meanwhile.</exception>
    public static async Task SaveAsync(ScrutineerDb db, string code, DateOnly period, string? words, int version, Viewer by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(by);
        var (indicator, series) = await SeriesAsync(db, code, cancel);
        if (string.IsNullOrWhiteSpace(words) || words.Trim().Length > Commentary.LongestWords) throw new RuleBrokenException($"Write what the figure means, in up to {Commentary.LongestWords} letters.");
        if (series.All(f => f.Period != period)) throw new RuleBrokenException($"There is no figure of {PeriodFigures.InWords(indicator.Frequency, period)} to write about.");
        var commentary = await OfAsync(db, indicator.Id, period, cancel);
        if ((commentary?.Version ?? 0) != version) throw new RuleBrokenException("Somebody else changed this commentary meanwhile. It is shown as it is now: put your words in again.");
        if (commentary is null) db.Add(commentary = new Commentary { IndicatorId = indicator.Id, Period = period, ServiceId = indicator.ServiceId, Visibility = indicator.Visibility });
        var next = new CommentaryVersion { CommentaryId = commentary.Id, Number = commentary.Versions.Count + 1, Words = words.Trim(), By = by.Name, ByAccountId = by.AccountId, At = db.Time.GetUtcNow().UtcDateTime };
        db.Add(next);
        commentary.Version++;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Approves the latest words.</summary>
    /// <param name="why">Why, where they say something else than the table does.</param>
    /// <exception cref="RuleBrokenException">There is nothing to approve, the words are one's own or other than those seen, or they go against the table without a reason.</exception>
    public static async Task ApproveAsync(ScrutineerDb db, string code, DateOnly period, int version, string? why, Viewer by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(by);
        var (indicator, series) = await SeriesAsync(db, code, cancel);
        if (await OfAsync(db, indicator.Id, period, cancel) is not { IsWaiting: true } commentary) throw new RuleBrokenException("Nothing waits to be approved.");
        if (commentary.Version != version) throw new RuleBrokenException("It was changed meanwhile. Read it as it is now, and approve it then.");
        if (commentary.Latest.ByAccountId == by.AccountId) throw new RuleBrokenException("You wrote these words: somebody else approves them.");
        var against = ContradictionIn(commentary.Latest.Words, indicator, series, period);
        if (against is not null && string.IsNullOrWhiteSpace(why)) throw new RuleBrokenException($"{against} Have the words put right, or say why they stand.");
        (commentary.ApprovedBy, commentary.ApprovedAt, commentary.ApprovedNumber) = (by.Name, db.Time.GetUtcNow().UtcDateTime, commentary.Latest.Number);
        commentary.WhyAgainstTable = against is null ? null : why!.Trim();
        commentary.Version++;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>What words say against the figures of a period; null where they do not.</summary>
    public static string? ContradictionIn(string words, Indicator indicator, IReadOnlyList<PeriodFigure> series, DateOnly period)
    {
        var upTo = series.Where(f => f.Period <= period).ToList();
        return upTo.Count < 2 || upTo[^1].Period != period ? null : Direction.Contradiction(words, indicator, upTo[^1], upTo[^2]);
    }

    private static async Task<Commentary?> OfAsync(ScrutineerDb db, Guid indicator, DateOnly period, CancellationToken cancel) =>
        await db.Set<Commentary>().Include(c => c.Versions).SingleOrDefaultAsync(c => c.IndicatorId == indicator && c.Period == period, cancel);

    private static async Task<(Indicator Indicator, IReadOnlyList<PeriodFigure> Series)> SeriesAsync(ScrutineerDb db, string code, CancellationToken cancel)
    {
        var set = await FigureSet.LoadAsync(db, cancel: cancel);
        return set[code] is { } indicator ? (indicator, set.SeriesOf(indicator)) : throw new RuleBrokenException($"There is no indicator \"{code}\".");
    }
}
