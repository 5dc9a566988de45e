using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Asks;
using Scrutineer.Governance.PerformanceReports;
using Scrutineer.Quality.Statistics;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;
using Scrutineer.Tracking.Effects;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>What stands around an ask: its whole and parts, who had it when, its pauses, what should move, and what the reader may do about it.</summary>
public sealed record AskAround(TrackedItem? Whole, IReadOnlyList<TrackedItem> Parts, ILookup<Guid, AskCirculation> Sent, IReadOnlyList<AskPause> Pauses, IReadOnlyList<AskEffectView> Effects)
{
    /// <summary>Whether the reader keeps the board's asks.</summary>
    public bool MayKeep { get; init; }

    /// <summary>Of those asked, the ones that the reader answers for and that wait.</summary>
    public IReadOnlyList<Addressee> ToAnswer { get; init; } = [];

    public static async Task<AskAround> ReadAsync(ScrutineerDb db, TrackedItem ask, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(ask);
        var whole = ask.ParentId is { } parent ? await db.Set<TrackedItem>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == parent, cancel) : null;
        var parts = await db.Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees).Where(t => t.ParentId == ask.Id).OrderBy(t => t.Place).ThenBy(t => t.Id).ToListAsync(cancel);
        var sent = await db.Set<AskCirculation>().AsNoTracking().Where(c => c.TrackedItemId == ask.Id).OrderBy(c => c.On).ToListAsync(cancel);
        var pauses = await db.Set<TrackedItem>().AsNoTracking().Where(t => t.Id == ask.Id).SelectMany(t => t.Pauses).OrderBy(p => p.From).ToListAsync(cancel);
        var effects = await db.Set<ExpectedEffect>().AsNoTracking().Include(e => e.Readings).Where(e => e.TrackedItemId == ask.Id).OrderBy(e => e.Id).ToListAsync(cancel);
        var published = await PublishedFigures.OfAsync(db, [.. effects.Select(e => e.IndicatorCode).OfType<string>()], cancel);
        var answerers = await Answerers.OfAsync(db, db.Viewer, cancel);
        var since = ask.Statuses.Where(s => s.State == TrackedItemState.Done).Min(s => (DateOnly?)s.On) ?? ask.Statuses.Where(s => s.State.IsAnswered()).Min(s => (DateOnly?)s.On);
        return new(whole, parts, sent.ToLookup(s => s.AddresseeId), pauses, [.. effects.Select(e => AskEffectView.Of(e, since, published))])
        {
            MayKeep = db.Viewer.May(AskKeeper.Keep, ask.Scope),
            ToAnswer = ask.State == TrackedItemState.Closed ? [] : [.. ask.Addressees.Where(a => a.State != TrackedItemState.Done && answerers.AnswerFor(a))],
        };
    }
}

/// <summary>One measure of an ask with its figures before and after what was done.</summary>
/// <param name="Since">The day from which it could show; null while nothing was answered.</param>
/// <param name="Figures">Those entered by hand, or those that performance reports published of its indicator; the earliest first.</param>
public sealed record AskEffectView(ExpectedEffect Effect, DateOnly? Since, IReadOnlyList<SeriesPoint> Figures, EffectTest Test)
{
    public static AskEffectView Of(ExpectedEffect effect, DateOnly? since, ILookup<string, ReportedFigure> published)
    {
        ArgumentNullException.ThrowIfNull(effect);
        ArgumentNullException.ThrowIfNull(published);
        // A figure counts from the last day of what it is of: the month in which something was done is not yet after it.
        List<SeriesPoint> figures = effect.IndicatorCode is { } code
            ? [.. published[code].Select(f => new SeriesPoint(f.Period.AddMonths(effect.IndicatorMonths ?? 1).AddDays(-1), (double)f.Value!.Value))]
            : [.. effect.Readings.OrderBy(r => r.On).Select(r => new SeriesPoint(r.On, r.Value))];
        return new(effect, since, figures, EffectTest.Of(figures, since, effect.ShouldRise));
    }

    /// <summary>What the figures tell, in a sentence.</summary>
    public string Sentence => Test.Verdict switch
    {
        EffectVerdict.Better => $"It has moved the way that was hoped for since then, and more than chance explains.",
        EffectVerdict.Worse => $"It has moved the other way since then, and more than chance explains.",
        EffectVerdict.Mixed => "It has moved both ways since then, each more than chance explains.",
        EffectVerdict.Chance => "Nothing that has moved since then can be told from chance.",
        _ when Figures.Count == 0 => Effect.IndicatorCode is null ? "No figures are entered yet." : "No published report has a figure of it yet.",
        _ when Since is null => "Nothing is answered or done yet, so there is nothing to compare.",
        _ => $"There are too few figures to tell: {Test.Before} before and {Figures.Count - Test.Before} after. Three on each side are needed.",
    };
}
