using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.FrontSheets;
using Scrutineer.Exchange.PublishedPapers.MinuteSets;

namespace Scrutineer.Exchange.PublishedPapers.Lines;

/// <summary>What a stretch of a paper is.</summary>
internal enum SectionKind
{
    FrontSheet,
    Minutes,
    Report,
    Attachment,
    WorkProgramme,
}

/// <summary>A stretch of a paper: its lines, and the agenda item that a marker names for it.</summary>
internal sealed record PaperSection(SectionKind Kind, IReadOnlyList<PaperLine> Lines, string? Item)
{
    /// <summary>The headings of its minutes, where the page they stand on shows them.</summary>
    public IReadOnlyList<EntryHeading>? Headings { get; init; }

    public int FirstLine => Lines.Count > 0 ? Lines[0].Number : 0;

    public int LastLine => Lines.Count > 0 ? Lines[^1].Number : 0;
}

/// <summary>Cuts a paper into front sheet, minutes, reports and work programmes by the way each of them opens.</summary>
internal sealed partial class PaperOutline
{
    private const int HeadingLines = 4;
    private const int LongestHeading = 100;
    private const int LongestTitlePage = 14;
    private const int ReportWithin = 40;

    private readonly IReadOnlyList<PaperLine> lines;
    private readonly List<PaperSection> sections = [];
    private SectionKind kind = SectionKind.FrontSheet;
    private string? item;
    private int start;

    private PaperOutline(IReadOnlyList<PaperLine> lines) => this.lines = lines;

    public static List<PaperSection> Of(IReadOnlyList<PaperLine> lines)
    {
        var outline = new PaperOutline(lines);
        outline.Cut();
        return outline.sections;
    }

    private void Cut()
    {
        for (var at = 0; at < lines.Count; at++)
        {
            if (!lines[at].IsRow && Marker().Match(lines[at].Text) is { Success: true } marker)
            {
                Begin(SectionKind.Report, at);
                item = marker.Groups["item"].Value;
                start = at + 1;
            }
            else if (kind == SectionKind.FrontSheet && at - start <= LongestTitlePage && SectionOpening.SaysWhoWasPresent(lines[at])) kind = SectionKind.Minutes;
            else if (SectionOpening.SaysWhoWasPresent(lines[at]) && SectionOpening.Untitled(lines, at) is { } heading && heading > start && !(kind == SectionKind.Minutes && at - start <= LongestTitlePage)) Begin(SectionKind.Minutes, heading);
            else if (kind == SectionKind.FrontSheet && start == 0 && at <= ReportWithin && SectionOpening.SaysReport(lines[at]) && !Slice(0, at).Any(l => AgendaItems.Marker(l.Text) is { IsNumber: true })) kind = SectionKind.Report;
            else if (kind == SectionKind.FrontSheet && Resolutions.Announces(lines[at].Text)) kind = SectionKind.Minutes;
            else if (SectionOpening.At(lines, at, kind) is { } opening) Open(opening, at);
        }
        Close(lines.Count);
    }

    /// <summary>A section that opens straight after its item's marker keeps that item.</summary>
    private void Open(SectionKind opening, int at)
    {
        var marked = item;
        var afterMarker = start == at || (marked is not null && at - start <= HeadingLines && Slice(start, at).All(l => !l.IsRow && l.Text.Length < LongestHeading));
        var sameItem = opening == SectionKind.Attachment || (opening == SectionKind.Report && kind is SectionKind.Report or SectionKind.Attachment);
        if (afterMarker && kind != SectionKind.FrontSheet) (kind, item) = (opening, marked);
        else
        {
            var from = StepBack(at);
            Begin(opening, from);
            item = sameItem ? marked : null;
            start = from;
        }
    }

    private void Begin(SectionKind opening, int at)
    {
        Close(at);
        (kind, item, start) = (opening, null, at);
    }

    private void Close(int end)
    {
        if (end > start) sections.Add(new PaperSection(kind, Slice(start, end), item));
    }

    private PaperLine[] Slice(int from, int to)
    {
        var slice = new PaperLine[to - from];
        for (var i = from; i < to; i++) slice[i - from] = lines[i];
        return slice;
    }

    /// <summary>The council's name printed over a paper's title belongs to the paper.</summary>
    private int StepBack(int at)
    {
        while (at > start && at > 0 && Heading.IsMatch(lines[at - 1].Text)) at--;
        return at;
    }

    [GeneratedRegex(@"^Agenda Item\s?(?:No\.?\s?)?(?<item>[0-9]{1,3}[A-Za-z]?)(?:\s?\(?[a-z]\)?)?[:.]?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marker();

    private static readonly Regex Heading = new(@"^(?:[\p{L}'’ -]{2,60} Council|Public report|Cabinet Member report|Cabinet report|Last updated.{1,30})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
