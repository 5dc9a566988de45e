using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Calendar;

/// <summary>Keeps the council's own closed days, which count as no clear day and no working day (rules C1 and C9).</summary>
public static class ClosedDays
{
    public static readonly Permission Keep = new("closed-days.keep", "enter the days on which the council is closed");

    /// <summary>A run of closed days is entered in parts where it is longer: a slip in the year would close the council for months.</summary>
    public const int MostAtOnce = 31;

    private const int LongestReason = 200;

    /// <summary>The days as counts of working days take them.</summary>
    public static async Task<IReadOnlySet<DateOnly>> OfAsync(ScrutineerDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (await db.Set<ClosedDay>().Select(d => d.Date).ToListAsync(cancel)).ToHashSet();
    }

    /// <summary>Enters every working day from the first to the last; weekends and bank holidays between them are passed over.</summary>
    /// <returns>The days that were entered.</returns>
    /// <exception cref="RuleBrokenException">No working day is among them, or there are too many.</exception>
    public static async Task<IReadOnlyList<DateOnly>> AddAsync(ScrutineerDb db, DateOnly first, DateOnly last, string? why, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(first, last, why));
        var known = await OfAsync(db, cancel);
        List<DateOnly> fresh = [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(new WorkingDays(known).Includes)];
        if (fresh.Count == 0) throw new RuleBrokenException(first == last
            ? $"{first.InWords()} does not count already: {new WorkingDays(known).WhyNot(first)}."
            : "None of these days counts as a working day, so there is none to enter.");
        db.AddRange(fresh.Select(day => new ClosedDay { Date = day, Why = why!.Trim() }));
        await db.SaveChangesAsync(cancel);
        return fresh;
    }

    /// <summary>Takes a day back: it is a working day again. One that is not there is passed over.</summary>
    public static async Task RemoveAsync(ScrutineerDb db, DateOnly day, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Set<ClosedDay>().FirstOrDefaultAsync(d => d.Date == day, cancel) is not { } closed) return;
        db.Remove(closed);
        await db.SaveChangesAsync(cancel);
    }

    private static IEnumerable<string> ReasonsAgainst(DateOnly first, DateOnly last, string? why)
    {
        if (last < first) yield return "The last day comes before the first.";
        else if (last.DayNumber - first.DayNumber >= MostAtOnce) yield return $"Enter at most {MostAtOnce} days at once.";
        if (new[] { first, last }.FirstOrDefault(d => d.Year < BankHolidays.FirstYear || d.Year > BankHolidays.LastYear) is { } outside && outside != default) yield return new BankHolidaysUnknownException(outside).Message;
        if (string.IsNullOrWhiteSpace(why)) yield return "Say why the council is closed, such as \u201cChristmas closure\u201d.";
        if (why?.Length > LongestReason) yield return $"Why has at most {LongestReason} characters.";
    }
}
