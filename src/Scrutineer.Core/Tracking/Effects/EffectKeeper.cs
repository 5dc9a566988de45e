using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Effects;

/// <summary>Names what an ask should move, and enters its figures by hand (rule T23).</summary>
public static class EffectKeeper
{
    /// <summary>Figures of one measure: twenty years of months.</summary>
    public const int MostReadings = 240;

    private const int LongestName = 200;

    /// <exception cref="RuleBrokenException">It cannot be named so.</exception>
    public static async Task<ExpectedEffect> AddAsync(ScrutineerDb db, Guid ask, EffectMeasure measure, string? name, bool shouldRise, string? unit, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new RuleBrokenException("Name what should move: an indicator, an audit theme or a survey question.");
        if (name.Trim().Length > LongestName) throw new RuleBrokenException($"A name has at most {LongestName} characters.");
        if (unit?.Trim().Length > 20) throw new RuleBrokenException("A unit has at most 20 characters, such as % or days.");
        return await AddAsync(db, ask, item => new ExpectedEffect
        {
            TrackedItemId = ask,
            Scope = item.Scope,
            Visibility = item.Visibility,
            Measure = measure,
            Name = name.Trim(),
            ShouldRise = shouldRise,
            Unit = string.IsNullOrWhiteSpace(unit) ? null : unit.Trim(),
        }, cancel);
    }

    /// <summary>Names an indicator kept here, whose published figures will show whether it moved.</summary>
    /// <param name="months">How many months a figure is of.</param>
    /// <exception cref="RuleBrokenException">The ask is gone, or names it already.</exception>
    public static async Task<ExpectedEffect> AddAsync(ScrutineerDb db, Guid ask, string code, string name, string unit, int months, bool shouldRise, CancellationToken cancel = default)
    {
        if (await db.Set<ExpectedEffect>().AnyAsync(e => e.TrackedItemId == ask && e.IndicatorCode == code, cancel)) throw new RuleBrokenException($"{name} is named already.");
        return await AddAsync(db, ask, item => new ExpectedEffect
        {
            TrackedItemId = ask,
            Scope = item.Scope,
            Visibility = item.Visibility,
            Measure = EffectMeasure.Indicator,
            Name = name,
            ShouldRise = shouldRise,
            Unit = unit == "number" ? null : unit,
            IndicatorCode = code,
            IndicatorMonths = months,
        }, cancel);
    }

    private static async Task<ExpectedEffect> AddAsync(ScrutineerDb db, Guid ask, Func<TrackedItem, ExpectedEffect> make, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var item = await db.Set<TrackedItem>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == ask, cancel) ?? throw new RuleBrokenException("This ask is not held here any more.");
        var effect = make(item);
        db.Add(effect);
        await db.SaveChangesAsync(cancel);
        return effect;
    }

    /// <summary>Enters figures, a line each: the day and the figure, as pasted from a spreadsheet. A day's figure entered before is replaced.</summary>
    /// <returns>How many were entered.</returns>
    /// <exception cref="RuleBrokenException">A line cannot be read, or there are too many; nothing is entered.</exception>
    public static async Task<int> EnterAsync(ScrutineerDb db, Guid effect, string? lines, DateOnly today, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var held = await db.Set<ExpectedEffect>().Include(e => e.Readings).SingleOrDefaultAsync(e => e.Id == effect, cancel) ?? throw new RuleBrokenException("This measure is not held here any more.");
        if (held.IndicatorCode is not null) throw new RuleBrokenException("Its figures come from the published performance reports. To enter figures by hand, name another measure.");
        var figures = Read(lines, today);
        foreach (var (day, value) in figures)
        {
            if (held.Readings.Find(r => r.On == day) is { } before)
            {
                held.Readings.Remove(before);
                db.Remove(before);
            }

            var reading = new EffectReading { ExpectedEffectId = held.Id, On = day, Value = value };
            held.Readings.Add(reading);
            db.Add(reading);
        }

        if (held.Readings.Count > MostReadings) throw new RuleBrokenException($"A measure has at most {MostReadings} figures here.");
        await db.SaveChangesAsync(cancel);
        return figures.Count;
    }

    /// <summary>Takes a measure back with its figures.</summary>
    public static async Task RemoveAsync(ScrutineerDb db, Guid effect, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Set<ExpectedEffect>().Include(e => e.Readings).SingleOrDefaultAsync(e => e.Id == effect, cancel) is not { } held) return;
        db.Remove(held);
        await db.SaveChangesAsync(cancel);
    }

    private static Dictionary<DateOnly, double> Read(string? lines, DateOnly today)
    {
        var (figures, wrong) = (new Dictionary<DateOnly, double>(), new List<string>());
        var read = (lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (read.Length == 0) throw new RuleBrokenException("Enter a line for each figure: the day and the figure, such as 2026-03-31, 24.5");
        if (read.Length > MostReadings) throw new RuleBrokenException($"Enter at most {MostReadings} figures at once.");
        foreach (var line in read)
        {
            var cells = line.Split([',', '\t', ';'], 2, StringSplitOptions.TrimEntries);
            if (cells.Length != 2 || !DateOnly.TryParseExact(cells[0], ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                || !double.TryParse(cells[1].TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
                wrong.Add($"\u201c{(line.Length > 40 ? line[..40] : line)}\u201d is no day and figure. Write it like 2026-03-31, 24.5");
            else if (day > today) wrong.Add($"\u201c{line}\u201d is of a day still to come.");
            else figures[day] = value;
        }

        RuleBrokenException.ThrowIfAny([.. wrong.Take(5)]);
        return figures;
    }
}
