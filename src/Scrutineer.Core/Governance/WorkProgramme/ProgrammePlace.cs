using System.Globalization;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Governance.WorkProgramme;

/// <summary>Where an item stands in a work programme: on a day, under a heading, or with no date yet (rule W1).</summary>
public readonly record struct ProgrammePlace(DateOnly? Day, string? Heading)
{
    private const string Undated = "no date";

    /// <summary>"14 April 2016", "Next Municipal Year", "no date".</summary>
    public string Words => Day?.WithoutWeekday() ?? Heading ?? Undated;

    public ProgrammeSection Section => Day is not null ? ProgrammeSection.Dated : ProgrammeHeadings.SectionOf(Heading);

    /// <summary>The place that these words name.</summary>
    public static ProgrammePlace Read(string words) =>
        DateOnly.TryParseExact(words, ["d MMMM yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(day, null)
        : new(null, string.IsNullOrWhiteSpace(words) || words == Undated ? null : words.Trim());
}

/// <summary>The parts of a work programme, in their order.</summary>
public enum ProgrammeSection { Dated, Undated, ByException, Monitoring, NextYear }

/// <summary>The headings under which items without a day stand. Papers print them in many ways; those are kept, and known by their words.</summary>
public static class ProgrammeHeadings
{
    public const string ByException = "Progress by exception", Monitoring = "Performance monitoring", NextYear = "Next municipal year";

    /// <summary>Those to choose from for an item entered here.</summary>
    public static IReadOnlyList<string> All { get; } = [ByException, Monitoring, NextYear];

    public static ProgrammeSection SectionOf(string? heading) => heading switch
    {
        null => ProgrammeSection.Undated,
        _ when Says(heading, "exception") || heading.StartsWith("Progress", StringComparison.OrdinalIgnoreCase) => ProgrammeSection.ByException,
        _ when Says(heading, "performance monitoring") => ProgrammeSection.Monitoring,
        _ when Says(heading, "next municipal year") || Says(heading, "next year") => ProgrammeSection.NextYear,
        _ => ProgrammeSection.Undated,
    };

    private static bool Says(string heading, string words) => heading.Contains(words, StringComparison.OrdinalIgnoreCase);
}
