using Scrutineer.Foundation;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Threads;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Meetings;

/// <summary>Which minute records which item of the same meeting's agenda.</summary>
public static class AgendaBusiness
{
    private const double SameTitle = 0.6;

    /// <summary>Minutes by the item they record: as their links say, and standing business by its title, since no link is kept of it.</summary>
    /// <param name="links">Ties from this meeting's minutes to its items.</param>
    public static Dictionary<Guid, Minute> Pair(IReadOnlyCollection<AgendaItem> items, IReadOnlyCollection<Minute> minutes, IEnumerable<Link> links)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(minutes);
        ArgumentNullException.ThrowIfNull(links);
        var (byItem, byMinute) = (items.ToDictionary(i => i.Ref), minutes.ToDictionary(m => m.Ref));
        var paired = new Dictionary<Guid, Minute>();
        var taken = new HashSet<RecordRef>();
        foreach (var link in links.OrderBy(l => l.Basis))
            if (byItem.TryGetValue(link.To, out var item) && byMinute.TryGetValue(link.From, out var minute) && !taken.Contains(minute.Ref) && paired.TryAdd(item.Id, minute))
                taken.Add(minute.Ref);
        List<AgendaItem> standingItems = [.. items.Where(i => !paired.ContainsKey(i.Id) && StandingBusiness.Is(i.Title))];
        List<Minute> standingMinutes = [.. minutes.Where(m => !taken.Contains(m.Ref) && m.IsStanding)];
        foreach (var (minute, item, _) in Pairing.Best(standingMinutes, standingItems, (m, i) => TextLikeness.Of(m.Title, i.Title), SameTitle))
            paired[item.Id] = minute;
        return paired;
    }
}
