using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;
using Scrutineer.Exchange.PublishedPapers.Tables;

namespace Scrutineer.Exchange.PublishedPapers.FrontSheets;

/// <summary>A front sheet's lines by what they are about: heading, items, notes, membership, and what follows.</summary>
internal sealed partial class FrontSheetParts
{
    private readonly List<PaperLine> head = [];
    private readonly List<PaperLine> items = [];
    private readonly List<PaperLine> notes = [];
    private readonly List<PaperLine> membership = [];
    private readonly List<PaperLine> tail = [];
    private List<PaperLine> current;

    private FrontSheetParts() => current = head;

    public IReadOnlyList<PaperLine> Head => head;

    public IReadOnlyList<PaperLine> Items => items;

    public IReadOnlyList<PaperLine> Membership => membership;

    public IReadOnlyList<PaperLine> Tail => tail;

    public IReadOnlyList<string> Notes => [.. TextBlock.Of(notes).Select(b => NotesLabel().Replace(b.Text, ""))];

    public static FrontSheetParts Of(IReadOnlyList<PaperLine> lines)
    {
        var parts = new FrontSheetParts();
        foreach (var line in WithoutTables(lines))
        {
            parts.current = parts.Belongs(line);
            parts.current.Add(line);
        }
        return parts;
    }

    /// <summary>A tracker or programme among the lines is read as such; its rows are no agenda items.</summary>
    private static IEnumerable<PaperLine> WithoutTables(IReadOnlyList<PaperLine> lines)
    {
        var rows = new HashSet<PaperLine>(ReferenceEqualityComparer.Instance);
        foreach (var table in TableRun.Of(lines))
            if (TrackerReader.ColumnsOf(table) is not null || ProgrammeColumns.Of(table.Header.Cells) is not null) rows.UnionWith([table.Header, .. table.Rows]);
        return lines.Where(l => !rows.Contains(l));
    }

    public static bool IsBoilerplate(string text) => Boilerplate().IsMatch(text);

    private List<PaperLine> Belongs(PaperLine line)
    {
        var text = line.Text;
        if (MembershipLabel.IsMatch(text) && (current != head || membership.Count == 0)) return membership;
        if (current == membership) return AfterMembership(line);
        if (NotesLabel().IsMatch(text)) return notes;
        if (current == head) return StartsItems(line) ? items : head;
        if (current == tail && items.Count == 0 && (AgendaTitle().IsMatch(text) || StartsItems(line))) return items;
        if (current == items && (PaperDates.Alone(text) is not null || EndOfItems().IsMatch(text))) return tail;
        if (ItemsLabel().IsMatch(text) && current != items) return items;
        return current;
    }

    private List<PaperLine> AfterMembership(PaperLine line)
    {
        var text = line.Text;
        if (NotesLabel().IsMatch(text)) return notes;
        if (items.Count == 0 && (AgendaTitle().IsMatch(text) || StartsItems(line))) return items;
        if (items.Count == 0 && MeetingDetails.IsLabel(text)) return head;
        return Sentence().IsMatch(text) || EndOfMembership.IsMatch(text) ? tail : membership;
    }

    private bool StartsItems(PaperLine line) =>
        ItemsLabel().IsMatch(line.Text) || (items.Count == 0 && AgendaItems.Marker(line.Text) is { IsNumber: true } marker && marker.Rest.Length > 2 && head.Count > 0 && (marker.Mark == "1" || ListMarker.Of(line.Text) is not null));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:(?:public|open) (?:business|items?|session)|(?:part|section) (?:one|1|i|a)\b.{0,60}|items? of business|items? to be considered|order of business|business)\s*:?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ItemsLabel();

    [GeneratedRegex(@"^(?:a ?g ?e ?n ?d ?a|list of business|items?)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AgendaTitle();

    /// <summary>"Members are invited to attend ..." under a list of members.</summary>
    [GeneratedRegex(@"\b(?:are|is|will be|must be|should be|please)\b.{20,}", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();

    private static readonly Regex MembershipLabel = new(@"^(?:to\s*:\s*(?:the )?(?:members?|councillors?|cllrs?)\b|(?:[\p{L}'’ ]{0,40} )?membership(?: of [^:]{3,100})?\s*:|membership$|members of the (?:board|committee|panel|commission)\s*(?:\([0-9]{1,2}\))?\s*(?:[-–,]\s*quorum\b.{0,10})?:?$|(?:board |committee |panel )?members(?:hip)?\s*:|(?:the )?membership of the [^:]{3,80}(?::$|\b(?:is|are)\b.{0,30}:?$)|(?:elected |voting )?councillors\s*:|(?:(?:vice|deputy)[- ]?)?chair(?:man|woman|person)?\s*:\s*(?:councillor|cllr)\b|(?:the )?(?:\p{L}+ ){0,6}(?:board|committee|panel|commission) (?:consists? of|comprises?|is made up of)\b)", Options, TimeSpan.FromSeconds(1));

    private static readonly Regex EndOfMembership = new(@"^(?:please note|if you require|if you would like|telephone|tel\b|e-?mail|for (?:further|more) information|contacts?\b|further information|clerk|governance|democratic services|date of (?:publication|issue|despatch)|published|issued|quorum\b|agenda\b|recording\b|broadcast|webcast|filming\b|items? to be\b|public (?:question|participation)|access to\b|notes?\s*:)|@|/[\p{Lu}]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^(?:contacts?\b(?! us)|clerk\b|democratic services\b|governance services\b|date of (?:publication|issue|despatch)\b|(?:published|issued|despatched)\s*(?::|on\b)|(?:for )?(?:further|more) information\b|telephone\b|tel\b|e-?mail\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndOfItems();

    [GeneratedRegex(@"^notes?\s*:\s*", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotesLabel();

    [GeneratedRegex(@"^(?:public document pack|agenda|agenda pack|supplementary.*|notice of meeting|.*\bcouncil|time and date|place|venue|to:?|minutes)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Boilerplate();
}
