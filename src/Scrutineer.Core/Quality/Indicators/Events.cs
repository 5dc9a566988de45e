using System.Buffers;
using Scrutineer.Quality.Extracts;

namespace Scrutineer.Quality.Indicators;

/// <summary>The events of a list by one of its dates: rows of one child with the same date are one event, for which the first row speaks (rule V3). They stand by child, and by date within.</summary>
/// <remarks>Of a million rows the arrays are large, and most of the time of computing would go into new memory for them: they are lent, and given back with <see cref="Release"/>.</remarks>
public sealed class Events
{
    private const int FewRows = 24, GroupBits = 11, GroupMask = (1 << GroupBits) - 1;
    private int[] rows, previous;

    private Events(int[] rows, int[] previous, int count) => (this.rows, this.previous, Count) = (rows, previous, count);

    public int Count { get; private set; }

    /// <summary>The row that speaks for each event.</summary>
    public ReadOnlySpan<int> Rows => rows.AsSpan(0, Count);

    /// <summary>The date of the same child's event before; <see cref="ListData.NoDate"/> where there is none.</summary>
    public ReadOnlySpan<int> Previous => previous.AsSpan(0, Count);

    /// <param name="from">Earlier dates are left out.</param>
    /// <param name="to">Later dates are left out.</param>
    /// <param name="also">A date without which a row is left out too.</param>
    public static Events Of(ListData list, Column date, int from, int to, params ReadOnlySpan<Column> also)
    {
        ArgumentNullException.ThrowIfNull(list);
        var (dates, children) = (list.Dates(date), list.Children);
        // Children in their thousands at a time: what is sorted then stays near the processor, however long the list is.
        var groups = new int[(list.ChildCount >> GroupBits) + 2];
        for (var row = 0; row < dates.Length; row++)
            if (Counts(list, row, dates[row], from, to, also)) groups[(children[row] >> GroupBits) + 1]++;
        for (var group = 1; group < groups.Length; group++) groups[group] += groups[group - 1];
        var count = groups[^1];
        var (keys, whose) = (ArrayPool<long>.Shared.Rent(count), ArrayPool<ushort>.Shared.Rent(count));
        for (var row = 0; row < dates.Length; row++)
        {
            if (!Counts(list, row, dates[row], from, to, also)) continue;
            var at = groups[children[row] >> GroupBits]++;
            (keys[at], whose[at]) = (((long)dates[row] << 32) | (uint)row, (ushort)(children[row] & GroupMask));
        }

        var events = new Events(ArrayPool<int>.Shared.Rent(count), ArrayPool<int>.Shared.Rent(count), 0);
        for (var (group, start) = (0, 0); group < groups.Length - 1; start = groups[group++])
            events.Add(keys.AsSpan(start, groups[group] - start), whose.AsSpan(start, groups[group] - start));
        ArrayPool<long>.Shared.Return(keys);
        ArrayPool<ushort>.Shared.Return(whose);
        return events;
    }

    /// <summary>Those of some rows alone.</summary>
    public Events Where(Func<int, bool> only)
    {
        ArgumentNullException.ThrowIfNull(only);
        var (kept, before, count) = (ArrayPool<int>.Shared.Rent(Count), ArrayPool<int>.Shared.Rent(Count), 0);
        for (var at = 0; at < Count; at++)
            if (only(rows[at])) (kept[count], before[count++]) = (rows[at], previous[at]);
        return new Events(kept, before, count);
    }

    /// <summary>Gives the memory back. There are no events here any more.</summary>
    public void Release()
    {
        ArrayPool<int>.Shared.Return(rows);
        ArrayPool<int>.Shared.Return(previous);
        (rows, previous, Count) = ([], [], 0);
    }

    private static bool Counts(ListData list, int row, int day, int from, int to, ReadOnlySpan<Column> also) =>
        day >= from && day <= to && list.Children[row] != ListData.NoOne && !Lacks(list, row, also);

    private static bool Lacks(ListData list, int row, ReadOnlySpan<Column> also)
    {
        foreach (var column in also)
            if (list.Dates(column)[row] == ListData.NoDate) return true;
        return false;
    }

    /// <summary>Adds the events of a group of children, child by child.</summary>
    /// <param name="whose">Of each key the child's place in the group.</param>
    private void Add(ReadOnlySpan<long> keys, ReadOnlySpan<ushort> whose)
    {
        Span<int> ends = stackalloc int[GroupMask + 1];
        ends.Clear();
        foreach (var child in whose) ends[child]++;
        var sum = 0;
        for (var child = 0; child < ends.Length; child++) (ends[child], sum) = (sum, sum + ends[child]);
        var sorted = ArrayPool<long>.Shared.Rent(keys.Length);
        for (var at = 0; at < keys.Length; at++) sorted[ends[whose[at]]++] = keys[at];
        var from = 0;
        foreach (var end in ends)
        {
            if (end == from) continue;
            Sort(sorted.AsSpan(from, end - from));
            var last = ListData.NoDate;
            for (; from < end; from++)
            {
                var day = (int)(sorted[from] >> 32);
                if (day == last) continue;
                (rows[Count], previous[Count]) = ((int)sorted[from], last);
                Count++;
                last = day;
            }
        }

        ArrayPool<long>.Shared.Return(sorted);
    }

    private static void Sort(Span<long> keys)
    {
        if (keys.Length > FewRows)
        {
            keys.Sort();
            return;
        }

        for (var at = 1; at < keys.Length; at++)
        {
            var key = keys[at];
            var to = at;
            for (; to > 0 && keys[to - 1] > key; to--) keys[to] = keys[to - 1];
            keys[to] = key;
        }
    }
}
