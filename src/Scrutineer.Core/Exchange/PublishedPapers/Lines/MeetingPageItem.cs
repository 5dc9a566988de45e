using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.FrontSheets;
using Scrutineer.Exchange.PublishedPapers.MinuteSets;

namespace Scrutineer.Exchange.PublishedPapers.Lines;

/// <summary>One item of a meeting's web page.</summary>
/// <param name="Number">As printed, without its full stop; null where it has none.</param>
/// <param name="Title">Without the links to its papers.</param>
/// <param name="First">The line it opens with.</param>
internal sealed partial record MeetingPageItem(string? Number, string Title, PaperLine First)
{
    /// <summary>How a web page's items are written out as lines.</summary>
    public const int HeadingLevel = 3;

    private readonly List<PaperLine> text = [];
    private readonly List<PaperLine> decision = [];
    private readonly List<PaperLine> minutes = [];
    private bool decided;
    private bool minuted;

    public bool IsMinuted => decided || minuted;

    /// <summary>True where the heading of private business stands after this item.</summary>
    public bool OpensPrivate => text.Exists(l => AgendaItems.ClosesToPublic(l.Text));

    /// <summary>True for the words over what was decided or minuted.</summary>
    public static bool IsOutcome(PaperLine line) => !line.IsRow && Outcome().IsMatch(line.Text);

    public static bool OpensWithNumber(IReadOnlyList<PaperLine> lines, int at) =>
        !lines[at].IsRow && at + 1 < lines.Count && !lines[at + 1].IsRow && NumberAlone().IsMatch(lines[at].Text) && lines[at + 1].Text.Length <= LongestTitle && !IsOutcome(lines[at + 1]) && !NumberAlone().IsMatch(lines[at + 1].Text)
        && PaperDates.Alone(lines[at].Text) is null;

    /// <summary>True for a title with a link to its paper after it.</summary>
    public static bool HasPaper(PaperLine line) => !line.IsRow && line.Text.Length <= LongestTitle && Links().Match(line.Text) is { Success: true, Index: > 0 };

    public static MeetingPageItem Of(IReadOnlyList<PaperLine> lines, int from, int to)
    {
        var apart = OpensWithNumber(lines, from);
        var title = Links().Replace(lines[apart ? from + 1 : from].Text, "").Trim();
        var number = apart ? lines[from].Text : null;
        if (!apart && NumberBefore().Match(title) is { Success: true } before) (number, title) = (before.Groups["n"].Value, title[before.Length..]);
        var item = new MeetingPageItem(number?.TrimEnd('.', '/', ' '), title, lines[from]);
        item.Take([.. lines.Skip(apart ? from + 2 : from + 1).Take(to - from - (apart ? 2 : 1))]);
        item.TakeUnlabelled();
        return item;
    }

    private void Take(IReadOnlyList<PaperLine> lines)
    {
        var current = text;
        var dropped = false;
        foreach (var line in lines)
        {
            if (IsOutcome(line))
            {
                var isDecision = line.Text.StartsWith("decision", StringComparison.OrdinalIgnoreCase);
                current = isDecision ? decision : minutes;
                (decided, minuted, dropped) = (decided || isDecision, minuted || !isDecision, false);
            }
            else if (Documents().IsMatch(line.Text)) dropped = true;
            else if (!dropped || line.Text.Length > LongestDocument || line.Text.EndsWith('.') || Resolutions.Announces(line.Text)) current.Add(Links().Replace(line.Text, "") is var words && words.Length < line.Text.Length ? line with { Text = words } : line);
        }
    }

    /// <summary>Some pages lose the word "Minutes:": what then says RESOLVED is minutes.</summary>
    private void TakeUnlabelled()
    {
        if (IsMinuted || !text.Exists(l => Resolutions.Announces(l.Text))) return;
        minutes.AddRange(text);
        text.Clear();
        minuted = true;
    }

    /// <summary>The item as an agenda has it; null where it has no number.</summary>
    public PaperItem? AsAgendaItem(bool closedToPublic)
    {
        if (Number is null) return null;
        var read = AgendaItems.Read([new PaperLine(First.Number, $"1. {Title}") { Heading = HeadingLevel, Gap = 1 }, .. text.Select(l => l with { Gap = Math.Max(1, l.Gap) })]);
        return read.Count == 0 ? null : read[0] with { Number = Number, Title = read[0].Title, Private = read[0].Private || closedToPublic };
    }

    public string MinuteTitle => Title.TrimEnd('.', ';', ',', ':', ' ');

    /// <summary>The heading of its minute.</summary>
    public PaperLine Heading => First with { Text = Number is null ? MinuteTitle : $"{Number} {MinuteTitle}", Heading = HeadingLevel, Gap = 1 };

    /// <summary>What came of it: the minutes, and what was decided where they do not say so.</summary>
    public IEnumerable<PaperLine> Outcomes()
    {
        foreach (var line in minutes) yield return line;
        if (decision.Count == 0 || minutes.Exists(l => Resolutions.Announces(l.Text))) yield break;
        if (!decision.Exists(l => Resolutions.Announces(l.Text))) yield return decision[0] with { Text = "RESOLVED:", Gap = 1 };
        foreach (var line in decision) yield return line;
    }

    private const int LongestTitle = 300;
    private const int LongestDocument = 120;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:minutes|decisions?)\s*:$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Outcome();

    [GeneratedRegex(@"^(?:additional|supporting|accompanying) documents\s*:?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Documents();

    [GeneratedRegex(@"^(?:[0-9]{1,4}[a-z]?\.?|(?:[A-Z]{1,8}[/ .-]?)?[0-9]{1,4}/[0-9]{0,4}|[A-Z]{1,8}[/ .-][0-9]{1,4}/[0-9]{1,4}|[A-Z]{1,8}[0-9]{1,3}/[A-Z][a-z]{2}/[0-9]{2}|[A-Z]{1,3}[0-9]{1,3}\.?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberAlone();

    [GeneratedRegex(@"^(?<n>(?:[A-Z]{1,8}[/ .-]?)?[0-9]{1,4}[a-z]?(?:/[0-9]{0,4}){0,2})\.?\s+(?=\S)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberBefore();

    /// <summary>"pdf icon PDF 90 KB" after a title.</summary>
    [GeneratedRegex(@"\s*(?:\b(?:pdf|doc|docx|xls|xlsx|ppt) (?:icon|file))?\s*\b(?:PDF|DOCX?|XLSX?|PPTX?) [0-9.,]+ ?[KM]B\b.*$|\s*\.\.\.\s+view the full .{3,12} text for item .{1,8}$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();
}
