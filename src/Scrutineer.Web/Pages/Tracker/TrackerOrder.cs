using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tracking;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>The order of the list: by the day asked or the day due, earliest or latest first.</summary>
public sealed record TrackerOrder(string Column, bool LatestFirst)
{
    public const string Raised = "raised";
    public const string Due = "due";

    /// <summary>What was asked last comes first.</summary>
    public static TrackerOrder Default { get; } = new(Raised, LatestFirst: true);

    /// <summary>As the address has it: the column, with a hyphen before it for latest first.</summary>
    public string Word => LatestFirst ? $"-{Column}" : Column;

    /// <summary>The value of <c>aria-sort</c> for a column's heading.</summary>
    public string AriaSort(string column) => column != Column ? "none" : LatestFirst ? "descending" : "ascending";

    /// <summary>The order that a heading leads to: its own, turned round where it is in force already.</summary>
    public string Next(string column) => (column == Column ? this with { LatestFirst = !LatestFirst } : new TrackerOrder(column, LatestFirst: column == Raised)).Word;

    public static TrackerOrder? Find(string word) => word switch
    {
        "raised" or "due" => new TrackerOrder(word, LatestFirst: false),
        "-raised" or "-due" => new TrackerOrder(word[1..], LatestFirst: true),
        _ => null,
    };

    /// <summary>Puts asks in this order. Those without a due day come last; within one meeting they keep the order of its minutes.</summary>
    public IQueryable<TrackedItem> Apply(ScrutineerDb db, IQueryable<TrackedItem> items)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ordered = (Column, LatestFirst) switch
        {
            (Due, false) => items.OrderBy(i => i.Due == null).ThenBy(i => i.Due).ThenByDescending(i => i.RaisedOn),
            (Due, true) => items.OrderBy(i => i.Due == null).ThenByDescending(i => i.Due).ThenByDescending(i => i.RaisedOn),
            (_, true) => items.OrderByDescending(i => i.RaisedOn),
            _ => items.OrderBy(i => i.RaisedOn),
        };
        return ordered.ThenBy(i => db.Set<Minute>().Where(m => m.Id == i.OriginId).Select(m => (int?)m.Order).FirstOrDefault())
            .ThenBy(i => i.OriginPart == null).ThenBy(i => i.OriginPart).ThenBy(i => i.Id);
    }
}
