using System.Globalization;

namespace Scrutineer.Governance.Threads;

/// <summary>Tells when a minute that is not held was probably made: minutes are numbered on through the municipal year (rule M1),
/// so it lies after the meeting with the nearest lower number, at the first meeting whose minutes are missing.</summary>
internal sealed class MinuteDays
{
    private readonly ILookup<string, (int Number, DateOnly Day)> known;
    private readonly List<DateOnly> unminuted;

    public MinuteDays(BoardRecords records)
    {
        known = records.ByCitation.Select(p => (Parts: Split(p.Key), Day: p.Value.Date!.Value)).Where(p => p.Parts is not null)
            .ToLookup(p => p.Parts!.Value.Year, p => (p.Parts!.Value.Number, p.Day));
        unminuted = [.. records.Meetings.Where(m => !m.HasMinutes).Select(m => m.Date).Order()];
    }

    /// <summary>The likely day; null where nothing of that year is held.</summary>
    public DateOnly? Expected(string citation)
    {
        if (Split(citation) is not var (number, year)) return null;
        var lower = known[year].Where(k => k.Number < number).OrderByDescending(k => k.Number).Select(k => (DateOnly?)k.Day).FirstOrDefault();
        var higher = known[year].Where(k => k.Number > number).OrderBy(k => k.Number).Select(k => (DateOnly?)k.Day).FirstOrDefault();
        if (lower is null && higher is null) return null;
        var between = unminuted.Where(d => (lower is null || d > lower) && (higher is null || d < higher)).ToList();
        if (between.Count == 0) return lower ?? higher;
        return lower is null ? between[^1] : between[0];
    }

    private static (int Number, string Year)? Split(string citation)
    {
        var slash = citation.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && int.TryParse(citation.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, citation[(slash + 1)..]) : null;
    }
}
