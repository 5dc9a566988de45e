using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tracking;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>Which asks a reader wants to see, as the address says. What is not understood is left out and named, so that a mistyped link still opens.</summary>
public sealed class TrackerFilter
{
    public TrackedItemKind? Kind { get; init; }
    public TrackerStatus? Status { get; init; }
    public TrackerEffect? Effect { get; init; }
    public Board? Board { get; init; }
    public MunicipalYear? Year { get; init; }

    /// <summary>The words looked for, as typed; empty for none.</summary>
    public string Words { get; init; } = "";

    public TrackerOrder Order { get; init; } = TrackerOrder.Default;

    /// <summary>A sentence for each thing in the address that was left out.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>True where something narrows the list besides the view by state.</summary>
    public bool IsNarrowed => Kind is not null || Effect is not null || Board is not null || Year is not null || Words.Length > 0;

    /// <summary>The asks these filters leave.</summary>
    public IQueryable<TrackedItem> Apply(ScrutineerDb db, DateOnly today)
    {
        var items = ApplyButStatus(db);
        return Status is { } status ? items.Where(status.Holds(today)) : items;
    }

    /// <summary>The asks that all filters but the one by state leave: what the views by state are counted in.</summary>
    public IQueryable<TrackedItem> ApplyButStatus(ScrutineerDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var items = db.Set<TrackedItem>().AsNoTracking();
        if (Kind is { } kind) items = items.Where(i => i.Kind == kind);
        if (Effect is { } effect) items = items.Where(effect.Holds);
        if (Board is { } board) items = items.Where(i => i.Scope == board.Id);
        if (Year is { } year)
        {
            var (first, last) = (year.First, year.Last);
            items = items.Where(i => i.RaisedOn >= first && i.RaisedOn <= last);
        }

        foreach (var word in Words.Split(' ', StringSplitOptions.RemoveEmptyEntries)) items = Saying(db, items, word);
        return items;
    }

    // Lower case on both sides: the two databases differ in whether LIKE minds capitals.
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // These run in the database, which has no .NET culture.
    private static IQueryable<TrackedItem> Saying(ScrutineerDb db, IQueryable<TrackedItem> items, string word)
    {
        var like = $"%{Escaped(word.ToLowerInvariant())}%";
        return items.Where(i =>
            EF.Functions.Like(i.Text.ToLower(), like, "\\")
            || (i.Subject != null && EF.Functions.Like(i.Subject.ToLower(), like, "\\"))
            || i.Addressees.Any(a => EF.Functions.Like(a.AsWritten.ToLower(), like, "\\"))
            || i.Statuses.Any(s => EF.Functions.Like(s.Words.ToLower(), like, "\\"))
            || db.Set<Minute>().Any(m => m.Id == i.OriginId && m.Citation != null && EF.Functions.Like(m.Citation, like, "\\")));
    }
#pragma warning restore CA1304, CA1311, CA1862, MA0011

    private static string Escaped(string word) =>
        word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
