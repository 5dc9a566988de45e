using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Scrutineer.Foundation.Calendar;

/// <summary>A council's year, from 1 May to 30 April, written 2015/16 (rule C5).</summary>
/// <param name="StartYear">The calendar year it begins in.</param>
public readonly partial record struct MunicipalYear(int StartYear)
{
    /// <summary>The municipal year a day falls in.</summary>
    public static MunicipalYear Of(DateOnly day) => new(day.Month >= 5 ? day.Year : day.Year - 1);

    /// <summary>As it is written: 2015/16.</summary>
    public string Name => $"{StartYear:0000}/{SecondHalf:00}";

    /// <summary>As it stands in an address: 2015-16.</summary>
    public string Slug => $"{StartYear:0000}-{SecondHalf:00}";

    /// <summary>The two digits that minutes are cited by: the 15 of 63/15 (rule C6).</summary>
    [SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The short form of the year, not a number type.")]
    public string Short => $"{StartYear % 100:00}";

    /// <summary>1 May of its first calendar year.</summary>
    public DateOnly First => new(StartYear, 5, 1);

    /// <summary>30 April of its second calendar year.</summary>
    public DateOnly Last => new(StartYear + 1, 4, 30);

    private int SecondHalf => (StartYear + 1) % 100;

    public override string ToString() => Name;

    /// <summary>Reads 2015/16, 2015-16 and 15/16 (this century); false unless the second half follows the first.</summary>
    public static bool TryParse(string? text, out MunicipalYear year)
    {
        year = default;
        if (text is null || Written().Match(text) is not { Success: true } match) return false;
        var start = int.Parse(match.Groups["start"].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["start"].Length == 2) start += 2000;
        var read = new MunicipalYear(start);
        if (start is < 1000 or > 9998 || int.Parse(match.Groups["end"].ValueSpan, CultureInfo.InvariantCulture) != read.SecondHalf) return false;
        year = read;
        return true;
    }

    [GeneratedRegex(@"^\s*(?<start>[0-9]{4}|[0-9]{2})\s*[/\-–]\s*(?<end>[0-9]{2})\s*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}
