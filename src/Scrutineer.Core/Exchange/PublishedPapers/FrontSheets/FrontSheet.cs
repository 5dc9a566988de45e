using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.FrontSheets;

/// <summary>What an agenda's front sheet says.</summary>
internal sealed record FrontSheet(
    string? Council,
    string? Body,
    PaperMeeting? Meeting,
    DateOnly? Published,
    IReadOnlyList<PaperItem> Items,
    IReadOnlyList<PaperMember> Membership,
    IReadOnlyList<string> Contacts,
    IReadOnlyList<string> Notes,
    PaperSupplement? Supplement)
{
    public static FrontSheet Empty { get; } = new(null, null, null, null, [], [], [], [], null);

    /// <summary>True when the lines before the first paper are an agenda rather than a cover or a stray heading.</summary>
    public bool IsAgenda => (Items.Count > 0 && (Body is not null || Meeting?.Date is not null)) || Supplement is not null || (Membership.Count > 0 && Meeting?.Date is not null);

    public static FrontSheet Read(IReadOnlyList<PaperLine> lines)
    {
        var parts = FrontSheetParts.Of(lines);
        var (council, body) = Headings(parts.Head);
        var meeting = MeetingDetails.Read(parts.Head);
        var items = AgendaItems.Read(parts.Items);
        return new FrontSheet(council, body, meeting, Publication.Read(parts, meeting?.Date), items,
            MembershipList.Read(parts.Membership), ContactLines.Read(parts), parts.Notes, SupplementReader.Read(parts, items));
    }

    private static (string? Council, string? Body) Headings(IReadOnlyList<PaperLine> head)
    {
        string? council = null, body = null;
        for (var i = 0; i < head.Count; i++)
        {
            var text = BodyNames.Bare(head[i].Text);
            if (council is null && BodyNames.IsCouncil(text)) council = text;
            else if (body is null && BodyNames.IsBody(text)) body = WithLineBefore(head, i, text);
        }
        return (council, body);
    }

    /// <summary>A long name is set in two lines, of which only the second says Board or Committee.</summary>
    private static string WithLineBefore(IReadOnlyList<PaperLine> head, int at, string text)
    {
        if (at == 0 || head[at].Gap > 0 || head[at].Heading != head[at - 1].Heading) return text;
        var before = BodyNames.Bare(head[at - 1].Text);
        var isTitle = before.Length is > 3 and < 80 && !BodyNames.IsCouncil(before) && !FrontSheetParts.IsBoilerplate(before) && PaperDates.First(before) is null;
        return isTitle ? BodyNames.Bare($"{before} {text}") : text;
    }
}
