using static Scrutineer.Quality.Extracts.AnnexA;

namespace Scrutineer.Web.Infrastructure.InventedExtract;

/// <summary>Children in need: so many open at each month's end.</summary>
internal static class InventedNeed
{
    /// <summary>How many close in a month, at least; and how long the first had been open.</summary>
    private const int Closing = 118, LongestOpen = 540;

    public static void Write(Invention invention)
    {
        using var list = invention.List(InNeed.List);
        var open = new List<(InventedChild Child, DateOnly Start)>();
        for (var month = 0; month < invention.Count; month++)
        {
            var closing = month == 0 ? 0 : Closing + invention.Chance.Below(24);
            for (var one = 0; one < closing; one++)
            {
                // Those that have been open for long close first, more or less.
                var at = invention.Chance.Below(open.Count / 3);
                Add(open[at], invention.Day(month, one, closing));
                open.RemoveAt(at);
            }

            var starting = invention.Total("cin-open", month) - open.Count;
            for (var one = 0; one < starting; one++)
            {
                var start = month == 0 ? invention.Month(1).AddDays(-LongestOpen + (one * LongestOpen / starting) - 1) : invention.Day(month, one, starting);
                open.Add((invention.Child(start, 0, 16), start));
            }
        }

        foreach (var one in open) Add(one, null);

        void Add((InventedChild Child, DateOnly Start) one, DateOnly? closed) => list.Add(
            one.Child, InventedTeams.Protecting(one.Child), InventedTeams.Protection, (InNeed.Start.Heading, one.Start), (InNeed.Closed.Heading, closed),
            ("Reason for Closure", closed is null ? null : 6), ("Case Status", closed is null ? 2 : 4));
    }
}
