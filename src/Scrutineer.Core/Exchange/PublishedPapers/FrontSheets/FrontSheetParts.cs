using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

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
        foreach (var line in lines)
        {
            parts.current = parts.Belongs(line);
            parts.current.Add(line);
        }
        return parts;
    }

    public static bool IsBoilerplate(string text) => Boilerplate().IsMatch(text);

    private List<PaperLine> Belongs(PaperLine line)
    {
        var text = line.Text;
        if (MembershipLabel.IsMatch(text) && (current != head || membership.Count == 0)) return membership;
        if (current == membership) return AfterMembership(line);
        if (NotesLabel().IsMatch(text)) return notes;
        if (current == head) return StartsItems(line) ? items : head;
        if (current == items && PaperDates.Alone(text) is not null) return tail;
        if (ItemsLabel().IsMatch(text) && current != items) return items;
        return current;
    }

    private List<PaperLine> AfterMembership(PaperLine line)
    {
        var text = line.Text;
        if (NotesLabel().IsMatch(text)) return notes;
        if (StartsItems(line) && items.Count == 0) return items;
        return EndOfMembership.IsMatch(text) ? tail : membership;
    }

    private bool StartsItems(PaperLine line) =>
        ItemsLabel().IsMatch(line.Text) || (items.Count == 0 && AgendaItems.Marker(line.Text) is { IsNumber: true } marker && marker.Rest.Length > 2 && head.Count > 0 && (marker.Mark == "1" || ListMarker.Of(line.Text) is not null));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:public business|part (?:one|1|i|a)\b.{0,60}|items? of business)\s*:?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ItemsLabel();

    private static readonly Regex MembershipLabel = new(@"^(?:(?:[\p{L}'’ ]{0,40} )?membership(?: of [^:]{3,100})?\s*:|membership$|members of the (?:board|committee|panel|commission)\s*:?$|(?:board |committee |panel )?members(?:hip)?\s*:)", Options, TimeSpan.FromSeconds(1));

    private static readonly Regex EndOfMembership = new(@"^(?:please note|if you require|if you would like|telephone|tel\b|e-?mail|for (?:further|more) information|contacts?\b|further information|clerk|governance|democratic services|date of (?:publication|issue)|published|issued|agenda\b|notes?\s*:)|@|/[\p{Lu}]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^notes?\s*:\s*", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotesLabel();

    [GeneratedRegex(@"^(?:public document pack|agenda|agenda pack|supplementary.*|notice of meeting|.*\bcouncil|time and date|place|venue|to:?|minutes)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Boilerplate();
}
