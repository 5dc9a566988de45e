using System.Globalization;
using System.Text.RegularExpressions;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Tracking;

/// <summary>When an ask is due, and by which rule (rules T7, T18 and T20).</summary>
public static partial class AskClock
{
    /// <param name="next">The board's first meeting after the one that asked; null where none is known.</param>
    /// <param name="parent">The ask that this is a part of, with its own due day set.</param>
    public static (DateOnly? Due, string? Rule) Of(TrackedItem ask, DateOnly? next, DateOnly today, TrackedItem? parent = null)
    {
        ArgumentNullException.ThrowIfNull(ask);
        if (AfterSomeTime().Match(ask.Text) is { Success: true } m && int.TryParse(m.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= 120)
            return Paused(ask, After(ask.RaisedOn, n, m.Groups["unit"].ValueSpan[0]), $"as asked: \u201c{m.Value}\u201d", today);
        if (parent is not null) return (parent.Due, parent.DueRule);
        return ask.Kind switch
        {
            TrackedItemKind.Recommendation => Response(ask),
            TrackedItemKind.WorkProgramme => (null, null),
            _ => next is { } day ? Paused(ask, day, "the board\u2019s next meeting", today) : (null, null),
        };
    }

    /// <summary>Two months for each of those asked, from the later of receipt and notice; the ask is due when the first of them is whose answer is awaited.</summary>
    private static (DateOnly? Due, string? Rule) Response(TrackedItem ask)
    {
        var clocks = ask.Addressees.Where(a => a.State.IsOutstanding()).DefaultIfEmpty(ask.Addressees.MinBy(a => a.Order))
            .Select(a => (Start: a?.ClockStart, Notice: a?.NoticeOn > a?.ReceivedOn || a?.ReceivedOn is null)).ToList();
        var first = clocks.MinBy(c => c.Start ?? ask.RaisedOn);
        if (first.Start is not { } start) return (ResponseClock.Due(ask.RaisedOn), "two months from the meeting; the day of receipt is not recorded");
        return (ResponseClock.Due(start), $"two months from {(first.Notice ? "the notice of" : "receipt on")} {start.WithoutWeekday()}");
    }

    /// <summary>A pause moves what practice set; never the two months of the Act (rule T20).</summary>
    private static (DateOnly? Due, string? Rule) Paused(TrackedItem ask, DateOnly due, string rule, DateOnly today)
    {
        var days = ask.Pauses.Sum(p => p.DaysBy(today));
        return days == 0 ? (due, rule) : (due.AddDays(days), $"{rule}, and {days} {(days == 1 ? "day" : "days")} of pause");
    }

    private static DateOnly After(DateOnly start, int number, char unit) => unit switch
    {
        'w' or 'W' => start.AddDays(7 * number),
        'y' or 'Y' => start.AddMonths(12 * number),
        _ => start.AddMonths(number),
    };

    [GeneratedRegex(@"\b(?:with)?in (?:the next )?(?<n>\d{1,3}) (?<unit>weeks|months|years|week|month|year)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AfterSomeTime();
}
