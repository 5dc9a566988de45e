using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>How a set of minutes is numbered, and so whether its numbers can be cited with a year (rule P1).</summary>
/// <param name="Year">The municipal year of the meeting.</param>
/// <param name="First">The number of the set's first minute; null where minutes have none.</param>
/// <param name="Anew">True where every meeting begins again at 1: a number then says nothing without its meeting.</param>
internal sealed record Numbering(MunicipalYear? Year, int? First, bool Anew)
{
    /// <summary>A year's first meeting is held by then; minute 1 of a later one shows that numbers begin anew.</summary>
    private const int LastMonthOfFirstMeeting = 7;

    /// <summary>The number of the set's last minute.</summary>
    public int? Last { get; init; }

    public static Numbering Unknown { get; } = new(null, null, false);

    public static Numbering Of(IReadOnlyList<EntryHeading> headings, DateOnly? meeting)
    {
        var first = headings.Count > 0 ? headings[0].Value : null;
        var printed = headings.Count > 0 && headings[0].Year is not null;
        var anew = first == 1 && !printed && meeting is { } day && day.Month is < 5 or > LastMonthOfFirstMeeting;
        return new Numbering(meeting is { } held ? MunicipalYear.Of(held) : null, first, anew) { Last = headings.Count > 0 ? headings.Max(h => h.Value) : null };
    }

    /// <summary>The citation of a minute of this set: number/yy, or null where it would be invented.</summary>
    public string? Citation(EntryHeading heading)
    {
        if (heading.Number is null) return null;
        if (heading.Year is { } printed) return $"{heading.Number}/{printed}";
        return Anew || Year is not { } year ? null : $"{heading.Number}/{year.Short}";
    }

    /// <summary>The citation of a minute that is named by number and perhaps the day of its meeting (rule P2); the number alone where no year is sound.</summary>
    public string CitationOf(string number, int value, DateOnly? heldOn, bool lastMeeting, bool otherBody)
    {
        if (Anew) return number;
        if (heldOn is { } day) return $"{number}/{MunicipalYear.Of(day).Short}";
        if (otherBody || Year is not { } year || First is not { } first) return number;
        if (value < first || (value <= Last && !lastMeeting)) return $"{number}/{year.Short}";
        return lastMeeting ? $"{number}/{new MunicipalYear(year.StartYear - 1).Short}" : number;
    }
}
