using System.Globalization;
using System.Text.RegularExpressions;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>What tells versions of one paper apart: their names, the days they say they were published, and when the files were written.</summary>
internal sealed partial record PaperVersion(string Name, DateOnly? Published, DateTime? WrittenAt)
{
    /// <summary>Whether this is the newer, surest evidence first (rule I3).</summary>
    public VersionAnswer Against(PaperVersion other)
    {
        if (Compare(Number, other.Number) is not 0 and var number) return new(number > 0, null);
        if (Compare(Standing, other.Standing) is not 0 and var standing) return new(standing > 0, null);
        if (Published is { } day && other.Published is { } otherDay && day != otherDay) return new(day > otherDay, null);
        if (WrittenAt is { } at && other.WrittenAt is { } otherAt && at != otherAt)
            return new(at > otherAt, $"Only the times of the files say which is the newer, \u201c{Name}\u201d or \u201c{other.Name}\u201d.");
        return new(true, $"Nothing says which is the newer, \u201c{Name}\u201d or \u201c{other.Name}\u201d; the one imported last was taken.");
    }

    /// <summary>The version its name gives ("v2", "version 3"); the first where it gives none.</summary>
    private int Number => Numbered().Match(Name) is { Success: true } m && int.TryParse(m.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1;

    /// <summary>Draft, as it is, or put right since.</summary>
    private int Standing => PutRight().IsMatch(Name) ? 2 : Draft().IsMatch(Name) ? 0 : 1;

    private static int Compare(int one, int other) => one.CompareTo(other);

    [GeneratedRegex(@"(?:^|[^a-z])(?:v|ver|vers|version|rev|revision)[ ._-]?(?<n>\d{1,3})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?:^|[^a-z])draft(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Draft();

    [GeneratedRegex(@"(?:^|[^a-z])(?:final|approved|signed|corrected|amended|revised|updated)(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PutRight();
}

/// <param name="IsNewer">True where the version asked about is to be taken.</param>
/// <param name="Doubt">Why that is not sure.</param>
internal sealed record VersionAnswer(bool IsNewer, string? Doubt);
