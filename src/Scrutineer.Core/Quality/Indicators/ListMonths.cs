using Scrutineer.Quality.Extracts;

namespace Scrutineer.Quality.Indicators;

/// <summary>One list's rows and the months asked about; indicators of the list share the events that they count.</summary>
public sealed class ListMonths(ListData list, Months months) : IDisposable
{
    private readonly Dictionary<(Column Date, int From, Column? Also), Events> found = [];
    private ListMonths? whole;
    private Func<int, bool>? only;

    public ListData List => list;

    public Months Months => months;

    /// <summary>The same list and months, of some rows alone. Events are still told apart by all rows, so that what happened to a child before is known wherever it stands (rule V13).</summary>
    public ListMonths Of(Func<int, bool> only) => new(list, months) { whole = this, only = only };

    /// <summary>The rows that count.</summary>
    public IEnumerable<int> Rows => only is null ? Enumerable.Range(0, list.Rows) : Enumerable.Range(0, list.Rows).Where(only);

    /// <summary>Events dated in the months, or in the twelve before them.</summary>
    /// <param name="also">A date without which a row is left out.</param>
    public Events ByDate(Column date, Column? also = null) => Found(date, months.FromTwelveBefore, also);

    /// <summary>The same, of rows that have two other dates as well.</summary>
    public Events ByDates(Column date, Column also, Column andAlso) => Counted(Events.Of(list, date, months.FromTwelveBefore, months.To, also, andAlso));

    /// <summary>Events dated up to the last month's end, however long ago.</summary>
    public Events UpToDate(Column date) => Found(date, ListData.NoDate + 1, null);

    /// <summary>How many events of each month there are, those that count apart from the rest.</summary>
    /// <param name="counts">Says of an event's row and of the same child's event before whether it counts; null where only their number is asked.</param>
    /// <param name="among">Says of an event's row whether it is of those asked about at all.</param>
    public IReadOnlyList<Figure> Tally(Column date, Column? also = null, Func<int, int, bool>? counts = null, Func<int, bool>? among = null)
    {
        var events = ByDate(date, also);
        var dates = list.Dates(date);
        var rows = events.Rows;
        var previous = events.Previous;
        var (all, some) = (new long[months.Count], new long[months.Count]);
        for (var at = 0; at < rows.Length; at++)
        {
            var row = rows[at];
            var day = dates[row];
            if (day < months.From || (among is not null && !among(row))) continue;
            var month = months.Of(day);
            all[month]++;
            if (counts is not null && counts(row, previous[at])) some[month]++;
        }

        return counts is null ? Counts(all) : Shares(some, all);
    }

    /// <summary>How many were open at each month's end: begun on it or before, and not ended on it or before (rule V4).</summary>
    /// <param name="after">Counted only from so many days after their start.</param>
    /// <param name="counts">Says of a row whether it counts.</param>
    public long[] OpenAt(Column start, Column end, int after = 0, Func<int, bool>? counts = null)
    {
        var (starts, ends) = (list.Dates(start), list.Dates(end));
        var changes = new long[months.Count + 1];
        foreach (var row in UpToDate(start).Rows)
        {
            if (counts is not null && !counts(row)) continue;
            var from = months.FirstEndingFrom(starts[row] + after);
            var to = ends[row] == ListData.NoDate ? months.Count : months.FirstEndingFrom(ends[row]);
            if (from >= to) continue;
            changes[from]++;
            changes[to]--;
        }

        for (var month = 1; month < changes.Length; month++) changes[month] += changes[month - 1];
        return changes[..^1];
    }

    public IReadOnlyList<Figure> Counts(long[] counts) => [.. counts.Select((count, month) => new Figure(months.Firsts[month], count, null, count))];

    public IReadOnlyList<Figure> Shares(long[] some, long[] all) => [.. some.Select((count, month) => new Figure(months.Firsts[month], count, all[month], HalfUp.PerCent(count, all[month])))];

    /// <summary>The one figure of an indicator that is of the day asked about.</summary>
    public IReadOnlyList<Figure> AsAt(long numerator, long? denominator) =>
        [new Figure(months.Firsts[^1], numerator, denominator, denominator is { } all ? HalfUp.PerCent(numerator, all) : numerator)];

    /// <summary>Gives the memory of its events back.</summary>
    public void Dispose()
    {
        foreach (var events in found.Values) events.Release();
        found.Clear();
    }

    private Events Found(Column date, int from, Column? also)
    {
        if (whole is not null) return Counted(whole.Found(date, from, also));
        // Where no row lacks the other date, the events are the same without asking for it.
        if (also is not null && !list.Dates(also).AsSpan().Contains(ListData.NoDate)) also = null;
        if (found.TryGetValue((date, from, also), out var known)) return known;
        return found[(date, from, also)] = also is null ? Events.Of(list, date, from, months.To) : Events.Of(list, date, from, months.To, also);
    }

    private Events Counted(Events events) => only is null ? events : events.Where(only);
}
