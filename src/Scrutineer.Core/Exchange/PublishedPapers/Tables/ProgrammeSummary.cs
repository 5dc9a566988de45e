using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Exchange.PublishedPapers.Tables;

/// <summary>When a work programme takes an item: a dated meeting, or a group such as "Date to be decided".</summary>
internal sealed record ProgrammeSlot(DateOnly? Date, string? Group, string? Note)
{
    public string Key => Date?.ToString("O") ?? Wording.Fold(Group ?? "");

    /// <summary>A date, or a heading such as "Items to be scheduled"; null for other words.</summary>
    public static ProgrammeSlot? Named(string text, MunicipalYear? year) =>
        Dated(text, year) ?? (ProgrammeSummary.IsGroup(text) ? new ProgrammeSlot(null, text, null) : null);

    /// <summary>Reads "5 November 2015 – to take place at ..." ; null where the words do not begin with a date.</summary>
    public static ProgrammeSlot? Dated(string text, MunicipalYear? year)
    {
        if (PaperDates.First(text, year) is not { } found || found.Start > 0) return null;
        var rest = text[found.End..].Trim();
        if (rest.Length > 0 && (char.IsLetterOrDigit(rest[0]) || rest[0] == '/')) return null;
        return new ProgrammeSlot(found.Date, null, Wording.OrNull(rest.Trim('-', '–', ',', '(', ')', ':', ' ')));
    }
}

/// <summary>A title in the summary list of a work programme.</summary>
internal sealed record SummaryItem(ProgrammeSlot Slot, string Title, int Line);

/// <summary>Reads the list of titles under dates and groups that stands before the detail table.</summary>
internal sealed partial class ProgrammeSummary(MunicipalYear? year, IReadOnlyList<string> groups)
{
    private readonly List<SummaryItem> items = [];
    private ProgrammeSlot? slot;
    private string groupLeft = "";

    /// <summary>True for a heading that reads like a group of items without a date.</summary>
    public static bool IsGroup(string text) => Group.IsMatch(text);

    public static IReadOnlyList<SummaryItem> Read(IEnumerable<PaperLine> lines, MunicipalYear? year, IReadOnlyList<string> groups)
    {
        var reader = new ProgrammeSummary(year, groups);
        foreach (var line in lines) reader.Take(line);
        return reader.items;
    }

    private void Take(PaperLine line)
    {
        if (ProgrammeSlot.Dated(line.Text, year) is { } dated) slot = dated;
        else if (TakesGroup(line)) return;
        else if (slot is not null && !Aside().IsMatch(line.Text)) items.Add(new SummaryItem(slot, line.Text, line.Number));
    }

    /// <summary>A group is one that the detail table names too, perhaps over two lines, or reads like one.</summary>
    private bool TakesGroup(PaperLine line)
    {
        var folded = Wording.Fold(line.Text);
        if (groupLeft.StartsWith(folded, StringComparison.Ordinal) && folded.Length > 0)
        {
            groupLeft = groupLeft[folded.Length..].Trim();
            return true;
        }
        foreach (var group in groups)
        {
            var whole = Wording.Fold(group);
            if (whole != folded && !(folded.Length > 12 && whole.StartsWith(folded + " ", StringComparison.Ordinal))) continue;
            slot = new ProgrammeSlot(null, group, null);
            groupLeft = whole[folded.Length..].Trim();
            return true;
        }
        if (groups.Count > 0 || (line.Heading == 0 && !Group.IsMatch(line.Text))) return false;
        slot = new ProgrammeSlot(null, line.Text, null);
        return true;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex Group = new(@"^(?:dates? (?:to be|tb)|to be (?:scheduled|arranged|confirmed|decided|programmed)|tb[cd]$|performance monitoring$|progress reports?\b.{0,12}(?:these|by exception)|(?:items? for )?next municipal year|items? (?:without|with no) (?:a )?date|items? (?:to be|for future|not yet|tb)|(?:other |possible |potential |proposed )?(?:future|unprogrammed|undated|standing|carried forward) (?:items|topics|work)|(?:to be|not yet) (?:allocated|dated)|future (?:items|meetings)|unscheduled|briefing notes?$|other (?:items|issues)$|task and finish groups?$|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: 20[0-9]{2})?$)", Options, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^(?:please see page|see page|last updated|appendix\b)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Aside();
}
