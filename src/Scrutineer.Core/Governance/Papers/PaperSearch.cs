using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Governance.Papers;

/// <summary>Papers, section by section.</summary>
internal sealed class PaperSearch : ISearchSource
{
    public async IAsyncEnumerable<SearchText> TextsAsync(ScrutineerDb db, Guid scope, [EnumeratorCancellation] CancellationToken cancel)
    {
        var board = await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == scope, cancel);
        var papers = from paper in db.Set<Paper>().AsNoTracking()
                     join meeting in db.Set<Meeting>() on paper.MeetingId equals meeting.Id
                     where meeting.BoardId == scope && paper.Visibility != Visibility.Internal
                     orderby paper.Id
                     select new { paper, meeting.Date, Private = db.Set<AgendaItem>().Any(i => i.Id == paper.AgendaItemId && (i.IsPrivate || i.Visibility != Visibility.Public)) };
        await foreach (var row in papers.AsAsyncEnumerable().WithCancellation(cancel))
            foreach (var text in Texts(board, row.paper, row.Date, row.Private)) yield return text;
    }

    /// <summary>A paper in a private item is exempt whatever its own row says (rule M4).</summary>
    private static IEnumerable<SearchText> Texts(Board board, Paper paper, DateOnly day, bool isPrivate)
    {
        var title = new SearchText(
            paper.Ref, Word(paper.Form), paper.Subject, day, isPrivate && paper.Visibility == Visibility.Public ? Visibility.Exempt : paper.Visibility,
            new Dictionary<string, string>
            {
                ["board"] = board.Slug,
                ["date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["order"] = paper.Order.ToString(CultureInfo.InvariantCulture),
            })
        {
            Text = paper.AddressedTo ?? "",
        };
        yield return title;
        var passages = Passages.Of(paper.Text);
        for (var i = 0; i < passages.Count; i++)
            yield return title with
            {
                Part = $"text-{i + 1}",
                Where = passages[i].Heading is { } heading ? $"the section \u201c{Short(heading)}\u201d" : "its opening",
                Text = passages[i].Text,
                Place = passages[i].Anchor is { } anchor ? new Dictionary<string, string>(title.Place) { ["anchor"] = anchor } : title.Place,
            };
    }

    private static string Word(PaperForm form) => form switch
    {
        PaperForm.BriefingNote => "Briefing note",
        PaperForm.CabinetReport => "Report",
        PaperForm.Letter => "Letter",
        PaperForm.Presentation => "Presentation",
        PaperForm.AnnualReport => "Annual report",
        PaperForm.MinutesOfAnotherBody => "Minutes of another body",
        _ => "Paper",
    };

    private static string Short(string heading) => heading.Length <= 80 ? heading : $"{heading[..(heading.LastIndexOf(' ', 80) is > 20 and var space ? space : 80)]} \u2026";
}
