using Scrutineer.Quality.Extracts;

namespace Scrutineer.Quality.Indicators;

/// <summary>The events of a list by one of its dates: rows of one child with the same date are one event, for which the first row speaks (rule V3). They stand by child, and by date within.</summary>
public sealed class Events
{
    private const int FewRows = 24;

    private Events(int[] rows, int[] previous) => (Rows, Previous) = (rows, previous);

    /// <summary>The row that speaks for each event.</summary>
    public int[] Rows { get; }

    /// <summary>The date of the same child's event before; <see cref="ListData.NoDate"/> where there is none.</summary>
    public int[] Previous { get; }

    /// <param name="from">Earlier dates are left out.</param>
    /// <param name="to">Later dates are left out.</param>
    /// <param name="also">A date without which a row is left out too.</param>
    public static Events Of(ListData list, Column date, int from, int to, params ReadOnlySpan<Column> also)
    {
        var dates = list.Dates(date);
        var (starts, count) = Count(list, dates, from, to, also);
        var keys = GC.AllocateUninitializedArray<long>(count);
        for (var row = 0; row < dates.Length; row++)
        {
            var day = dates[row];
            if (day < from || day > to || list.Children[row] == ListData.NoOne || Lacks(list, row, also)) continue;
            keys[starts[list.Children[row]]++] = ((long)day << 32) | (uint)row;
        }

        return Distinct(keys, starts);
    }

    /// <summary>Those of some rows alone.</summary>
    public Events Where(Func<int, bool> only)
    {
        ArgumentNullException.ThrowIfNull(only);
        var kept = Enumerable.Range(0, Rows.Length).Where(at => only(Rows[at])).ToArray();
        return new Events(Array.ConvertAll(kept, at => Rows[at]), Array.ConvertAll(kept, at => Previous[at]));
    }

    /// <summary>Where each child's rows begin among those that count.</summary>
    private static (int[] Starts, int Count) Count(ListData list, int[] dates, int from, int to, ReadOnlySpan<Column> also)
    {
        var starts = new int[list.ChildCount];
        for (var row = 0; row < dates.Length; row++)
        {
            var day = dates[row];
            if (day >= from && day <= to && list.Children[row] != ListData.NoOne && !Lacks(list, row, also)) starts[list.Children[row]]++;
        }

        var sum = 0;
        for (var child = 0; child < starts.Length; child++) (starts[child], sum) = (sum, sum + starts[child]);
        return (starts, sum);
    }

    private static bool Lacks(ListData list, int row, ReadOnlySpan<Column> also)
    {
        foreach (var column in also)
            if (list.Dates(column)[row] == ListData.NoDate) return true;
        return false;
    }

    /// <param name="ends">Where each child's rows end.</param>
    private static Events Distinct(long[] keys, int[] ends)
    {
        var rows = GC.AllocateUninitializedArray<int>(keys.Length);
        var previous = GC.AllocateUninitializedArray<int>(keys.Length);
        var (found, from) = (0, 0);
        foreach (var end in ends)
        {
            Sort(keys.AsSpan(from, end - from));
            var last = ListData.NoDate;
            for (; from < end; from++)
            {
                var day = (int)(keys[from] >> 32);
                if (day == last) continue;
                rows[found] = (int)keys[from];
                previous[found++] = last;
                last = day;
            }
        }

        return new Events(rows[..found], previous[..found]);
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
