using System.Text.RegularExpressions;

namespace Scrutineer.Exchange.PublishedPapers.Tables;

/// <summary>Which column of a work programme's table holds what; -1 where there is none.</summary>
internal sealed record ProgrammeColumns(int Date, int Title, int Detail, int Lead, int Source)
{
    private static readonly Regex DateHeading = HeaderWords.Heading("(?:(?:meeting|committee|board|panel|proposed|scheduled) ?/? ?date|date|meeting|date of (?:the )?(?:meeting|committee|board|panel)|when|month|date ?/ ?time)$");
    private static readonly Regex TitleHeading = HeaderWords.Heading("(?:(?:(?:agenda )?(?:title|item|topic|issue|subject|report|business)|report title|title of (?:the )?report|agenda item)s?(?: ?/ ?\\p{L}+)?(?: for (?:consideration|discussion|scrutiny))?|(?:scrutiny )?(?:topic|subject|review|theme))$");
    private static readonly Regex DetailHeading = HeaderWords.Heading("details?|description|purpose|scope|objective|reason|what|outcomes? sought|aims?|key (?:lines|questions|issues)|focus|remit|background|rationale|why");
    private static readonly Regex LeadHeading = HeaderWords.Heading("cabinet member|lead|(?:report|responsible|link|contact) (?:author|officer)|officer|responsible|author|contact|owner|who\\b|portfolio|presenter|witness|director|service");
    private static readonly Regex SourceHeading = HeaderWords.Heading("source|origin|requested by|raised by|suggested by|proposed by");
    private static readonly Regex Answered = HeaderWords.Heading("response|status|progress|recommendation|action");

    /// <summary>The columns of a header row, or null when it is not the header of a work programme.</summary>
    /// <param name="header">The row.</param>
    /// <param name="dated">Whether a column must give the date; under a programme's title, headings and rows may.</param>
    public static ProgrammeColumns? Of(IReadOnlyList<string> header, bool dated = true)
    {
        if (!HeaderWords.MayBe(header) && (dated || header.Count != 2)) return null;
        var words = new HeaderWords(header);
        var source = words.Take(SourceHeading);
        var date = words.Take(DateHeading);
        var title = words.Take(TitleHeading);
        var detail = words.Take(DetailHeading);
        var lead = words.Take(LeadHeading);
        if (title < 0 || (date < 0 && dated) || (detail < 0 && lead < 0)) return null;
        return header.Any(h => Answered.IsMatch(h)) ? null : new ProgrammeColumns(date, title, detail, lead, source);
    }

    public static string Cell(IReadOnlyList<string> row, int column) => HeaderWords.Cell(row, column);
}
