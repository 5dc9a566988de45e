using Scrutineer.Tracking.Facts;

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
    public IEnumerable<AskFact> Apply(IEnumerable<AskFact> asks) => (Column, LatestFirst) switch
    {
        (Due, false) => asks.OrderBy(a => a.Due is null).ThenBy(a => a.Due).ThenBy(a => a, InOrder),
        (Due, true) => asks.OrderBy(a => a.Due is null).ThenByDescending(a => a.Due).ThenBy(a => a, InOrder),
        // As the facts are held, or by words: whoever asks for this order of found asks has them sorted.
        (_, true) when asks is IReadOnlyList<AskFact> held && Sorted(held) => held,
        (_, true) => asks.OrderBy(a => a, InOrder),
        _ => asks.OrderBy(a => a.RaisedOn).ThenBy(a => a, InOrder),
    };

    private static bool Sorted(IReadOnlyList<AskFact> asks)
    {
        for (var at = 1; at < asks.Count; at++)
            if (AskFact.InOrder(asks[at - 1], asks[at]) > 0) return false;
        return true;
    }

    private static readonly IComparer<AskFact> InOrder = Comparer<AskFact>.Create(AskFact.InOrder);
}
