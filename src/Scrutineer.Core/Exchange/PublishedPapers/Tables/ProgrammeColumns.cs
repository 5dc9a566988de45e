namespace Scrutineer.Exchange.PublishedPapers.Tables;

/// <summary>Which column of a work programme's detail table holds what; -1 where there is none.</summary>
internal sealed record ProgrammeColumns(int Date, int Title, int Detail, int Lead, int Source)
{
    private const int LongestHeading = 60;

    /// <summary>The columns of a header row, or null when it is not the header of a work programme.</summary>
    public static ProgrammeColumns? Of(IReadOnlyList<string> header)
    {
        if (header.Count < 3 || header.Any(c => c.Length > LongestHeading)) return null;
        var date = Column(header, "date", "meeting date", "meeting", "date of meeting");
        var title = Column(header, "title", "item", "topic", "issue", "subject", "report title", "agenda item", "report");
        var detail = Starting(header, "detail", "description", "purpose", "scope", "objective", "reason", "what", "outcome sought");
        var lead = Starting(header, "cabinet member", "lead", "officer", "responsible", "report author", "contact");
        var source = Starting(header, "source", "origin", "requested by", "raised by");
        var answered = Starting(header, "response", "status", "progress", "recommendation", "action") >= 0;
        return date < 0 || title < 0 || answered || (detail < 0 && lead < 0) ? null : new ProgrammeColumns(date, title, detail, lead, source);
    }

    public static string Cell(IReadOnlyList<string> row, int column) => column >= 0 && column < row.Count ? row[column] : "";

    private static int Column(IReadOnlyList<string> header, params ReadOnlySpan<string> names)
    {
        for (var i = 0; i < header.Count; i++)
            foreach (var name in names)
                if (header[i].Equals(name, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }

    private static int Starting(IReadOnlyList<string> header, params ReadOnlySpan<string> names)
    {
        for (var i = 0; i < header.Count; i++)
            foreach (var name in names)
                if (header[i].StartsWith(name, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }
}
