using System.Globalization;
using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.FrontSheets;

/// <summary>Reads the numbered items of an agenda with their papers, page ranges and lettered parts.</summary>
internal sealed partial class AgendaItems
{
    private const int WidestGap = 30;

    private readonly List<PaperItem> items = [];
    private readonly List<PaperItemPart> parts = [];
    private readonly List<string> description = [];
    private bool closedToPublic;
    private bool open;
    private int last;

    public static IReadOnlyList<PaperItem> Read(IEnumerable<PaperLine> lines)
    {
        var reader = new AgendaItems();
        foreach (var line in lines) reader.Take(line);
        reader.Close();
        return reader.items;
    }

    /// <summary>The number before an item, with or without its full stop.</summary>
    public static ListMarker? Marker(string text)
    {
        if (ItemWord().Match(text) is { Success: true } word) text = $"{word.Groups["n"].Value}. {text[word.Length..]}";
        if (PointNought().Match(text) is { Success: true } nought) return new ListMarker(nought.Groups["n"].Value, nought.Groups["title"].Value);
        if (ListMarker.Of(text) is { } marker) return marker;
        return BareNumber().Match(text) is { Success: true } bare && PaperDates.First(text) is not { Start: 0 }
            ? new ListMarker(bare.Groups["n"].Value, bare.Groups["title"].Value) : null;
    }

    /// <summary>True for the heading of business that is closed to the public.</summary>
    public static bool ClosesToPublic(string text) => Private.IsMatch(text);

    private void Take(PaperLine line)
    {
        if (Private.IsMatch(line.Text)) Heading(isPrivate: true);
        else if (Public().IsMatch(line.Text)) Heading(isPrivate: false);
        else if (open && Exempt.IsMatch(line.Text) && !Excludes().IsMatch(items[^1].Title)) items[^1] = items[^1] with { Private = true };
        else if (Marker(line.Text) is { } marker && (TakeNumbered(line, marker) || TakePart(marker))) return;
        else if (open && RunsOn(line) is { } next)
        {
            TakeBelow(line with { Text = line.Text[..next].Trim() });
            Take(line with { Text = line.Text[next..].Trim() });
        }
        else if (open) TakeBelow(line);
    }

    /// <summary>Where the next item begins within the line that names the paper of this one, as a lost line break leaves it.</summary>
    private int? RunsOn(PaperLine line)
    {
        var at = line.Text.IndexOf(string.Create(CultureInfo.InvariantCulture, $" {last + 1}. "), StringComparison.Ordinal);
        if (at <= 0 || Marker(line.Text[(at + 1)..]) is not { } marker || marker.Rest.Length < 2 || !char.IsUpper(marker.Rest[0])) return null;
        return Paper.IsMatch(line.Text[..at]) || line.Text.Contains("(Page", StringComparison.OrdinalIgnoreCase) ? at + 1 : null;
    }

    private void Heading(bool isPrivate)
    {
        Close();
        closedToPublic = isPrivate;
    }

    private bool TakeNumbered(PaperLine line, ListMarker marker)
    {
        if (!marker.IsNumber || marker.Number is not { } number || marker.Rest.Length < 2) return false;
        var jump = line.Stands || line.Text.Contains("(Page", StringComparison.OrdinalIgnoreCase);
        var next = items.Count == 0 || number == last + 1 || (jump && number > last && number <= last + WidestGap);
        if (!next) return false;
        Close();
        last = number;
        open = true;
        var (title, pages) = Title(marker.Rest);
        var isPrivate = closedToPublic || (Exempt.IsMatch(title) && !Excludes().IsMatch(title));
        items.Add(new PaperItem(marker.Mark, title, null, pages, isPrivate, []) { Line = line.Number });
        return true;
    }

    private bool TakePart(ListMarker marker)
    {
        if (!open || !marker.IsLetter || marker.Mark.Length > 1) return false;
        if (char.ToLowerInvariant(marker.Mark[0]) != 'a' + parts.Count) return false;
        var (title, pages) = Title(marker.Rest);
        parts.Add(new PaperItemPart(marker.Mark.ToLowerInvariant(), title));
        if (items[^1].Pages is null && pages is not null) items[^1] = items[^1] with { Pages = pages };
        return true;
    }

    /// <summary>What stands under an item: the paper's kind and owner, the rest of its title, its pages, or a note.</summary>
    private void TakeBelow(PaperLine line)
    {
        var item = items[^1];
        var (text, pages) = Title(line.Text);
        pages = item.Pages ?? pages;
        if (text.Length == 0) items[^1] = item with { Pages = pages };
        else if (item.Paper is null && Paper.IsMatch(text)) items[^1] = item with { Paper = text, Pages = pages };
        else if (line.Gap == 0 && item.Paper is not null && description.Count == 0 && !Paper.IsMatch(text)) items[^1] = item with { Paper = Wording.Join(item.Paper, text), Pages = pages };
        else if (line.Gap == 0 && item.Pages is null && parts.Count == 0 && ContinuesTitle(line, text)) items[^1] = item with { Title = Wording.Join(item.Title, text), Pages = pages };
        else description.Add(text);
    }

    private bool ContinuesTitle(PaperLine line, string text) =>
        description.Count == 0 && (Wording.StartsMidway(text) || text.Length < line.Text.Length);

    private void Close()
    {
        if (open) items[^1] = items[^1] with { Parts = [.. parts], Description = description.Count > 0 ? string.Join("\n\n", description) : null };
        open = false;
        parts.Clear();
        description.Clear();
    }

    /// <summary>The title, and the page range printed after it: "(Pages 3 6)", its dash lost, is 3 to 6.</summary>
    private static (string Title, IReadOnlyList<int>? Pages) Title(string text)
    {
        var match = Pages().Match(text);
        if (!match.Success) return (text.Trim(), null);
        var first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
        var final = match.Groups["last"].Success ? int.Parse(match.Groups["last"].ValueSpan, CultureInfo.InvariantCulture) : first;
        return (text[..match.Index].Trim(' ', ':'), final >= first ? [first, final] : null);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\s*(?:\(\s*(?:pages?|pp?\.)|\bpages?\b)\s*:?\s*(?<first>[0-9]{1,5})(?:(?:\s*(?:[-–—]|to)\s*|\s+)(?<last>[0-9]{1,5}))?\s*\)?\s*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pages();

    /// <summary>"3.0 Declarations of interest".</summary>
    [GeneratedRegex(@"^(?<n>[0-9]{1,2})\.0\s+(?<title>\p{Lu}.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PointNought();

    [GeneratedRegex(@"^(?<n>[0-9]{1,2})\s+(?<title>[\p{Lu}'‘].{2,})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BareNumber();

    private static readonly Regex Paper = new(@"^(?:joint |verbal |oral |progress |covering |annual |further )*(?:report|briefing (?:note|paper)|presentation|letter|note|paper|update|minutes|information note)s?\b.{0,60}\b(?:of|from|by)\b", Options, TimeSpan.FromSeconds(1));

    private static readonly Regex Private = new(@"^(?:(?:private|confidential|exempt|closed) (?:business|items?|session|part)\b.{0,60}|(?:part|section) (?:two|2|ii|b)\b.{0,80}|(?:business|items?) (?:during|for) which .{0,30}(?:press|public).{0,30}\bexcluded.{0,30}|(?:business|items) (?:to be considered(?=.{0,60}\b(?:private|excluded|exclusion|closed|confidential|exempt)\b)|not open).{0,60})\s*:?$", Options, TimeSpan.FromSeconds(1));

    /// <summary>What says of one item that its papers are closed to the public.</summary>
    private static readonly Regex Exempt = new(@"\bnot for publication\b|\bcontains? (?:exempt|confidential) information\b|\b(?:exempt|confidential)\b.{0,40}\bparagraphs?\b|\((?:exempt|confidential|private)\b[^)]{0,80}\)|^(?:exempt|confidential)$", Options, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\bexclu(?:sion|de)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Excludes();

    [GeneratedRegex(@"^(?:agenda )?item (?:no\.? ?)?(?<n>[0-9]{1,3})\s*[.:)–-]?\s+(?=\S)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ItemWord();

    [GeneratedRegex(@"^(?:(?:public|open) (?:business|items?|session)|(?:part|section) (?:one|1|i|a)\b.{0,80}|items? to be considered (?:while|when|in) .{0,40}\bpublic)\s*:?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Public();
}
