using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.FrontSheets;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Reports;

/// <summary>Reads a briefing note, report, letter or attached document.</summary>
internal static partial class ReportReader
{
    private const int HeadingLines = 16;

    public static PaperReport Read(PaperSection section)
    {
        var head = ReportHeading.Read(section);
        var blocks = TextBlock.Of(section.Lines);
        return new PaperReport(section.Item, Kind(section, head), head.Subject, head.Date, Recommendations.Read(blocks, head.To))
        {
            To = head.To,
            Text = Markdown.Of(blocks),
            Line = section.FirstLine,
            LastLine = section.LastLine,
        };
    }

    private static ReportKind Kind(PaperSection section, ReportHeading head)
    {
        var lines = section.Lines.Take(HeadingLines).Where(l => !l.IsRow && l.Text.Length < 160).Select(l => l.Text).ToList();
        if (lines.Exists(Letter().IsMatch)) return ReportKind.Letter;
        if (section.Kind is SectionKind.WorkProgramme or SectionKind.Attachment) return ReportKind.Other;
        if (lines.Exists(BriefingNote().IsMatch)) return ReportKind.BriefingNote;
        var toCabinet = head.To is { } to && BodyNames.Bare(to).StartsWith("Cabinet", StringComparison.OrdinalIgnoreCase);
        return toCabinet || lines.Exists(CabinetReport().IsMatch) ? ReportKind.CabinetReport : ReportKind.Other;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^dear [\p{L}.'’ -]{2,50},?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Letter();

    [GeneratedRegex(@"^(?:\p{L}+ )?briefing (?:note|paper)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BriefingNote();

    [GeneratedRegex(@"^(?:cabinet (?:member )?report|name of cabinet member|report to:? (?:the )?cabinet)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CabinetReport();
}
