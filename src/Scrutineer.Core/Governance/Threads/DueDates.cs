using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Threads;

/// <summary>When asks are due: as their own words say; else a recommendation by the statutory clock (rule C7), what is for the work programme on no day, anything else at the next meeting (rule T7).</summary>
internal static partial class DueDates
{
    public static async Task SetAsync(ScrutineerDb db, BoardRecords records, CancellationToken cancel)
    {
        var days = records.Meetings.Select(m => m.Date).ToList();
        foreach (var item in await db.Set<TrackedItem>().Where(t => t.Scope == records.Board.Id && !t.DueIsGiven).ToListAsync(cancel))
            (item.Due, item.DueRule) = Of(item, days);
    }

    internal static (DateOnly? Due, string? Rule) Of(TrackedItem item, IReadOnlyList<DateOnly> meetings)
    {
        if (AfterSomeTime().Match(item.Text) is { Success: true } m && int.TryParse(m.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= 120)
        {
            var due = m.Groups["unit"].ValueSpan[0] is 'w' or 'W' ? item.RaisedOn.AddDays(7 * n) : item.RaisedOn.AddMonths(m.Groups["unit"].ValueSpan[0] is 'y' or 'Y' ? 12 * n : n);
            return (due, $"as asked: \u201c{m.Value}\u201d");
        }

        if (item.Kind == TrackedItemKind.Recommendation) return (ResponseClock.Due(item.RaisedOn), "two months from the meeting; the day of receipt is not recorded");
        if (item.Kind == TrackedItemKind.WorkProgramme) return (null, null);
        var next = meetings.FirstOrDefault(d => d > item.RaisedOn);
        return next == default ? (null, null) : (next, "the board\u2019s next meeting");
    }

    [GeneratedRegex(@"\b(?:with)?in (?:the next )?(?<n>\d{1,3}) (?<unit>weeks|months|years|week|month|year)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AfterSomeTime();
}
