using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tracking;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages;

/// <summary>Every public page by its address, for search engines; written as it is read.</summary>
public sealed class SitemapModel(ScrutineerDb db, SiteAddress address) : PageModel
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly string[] Standing = ["/", RecordLinks.Meetings(), "/boards", RecordLinks.Tracker(), "/tracker/check", "/matters", "/work-programmes", RecordLinks.Subscribe, "/accessibility"];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Response.ContentType = "application/xml; charset=utf-8";
        var site = address.Of(Request);
        await using var xml = XmlWriter.Create(Response.Body, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "urlset", Namespace);
        foreach (var page in Standing) await WriteAsync(xml, site + page);
        await foreach (var page in RecordsAsync().WithCancellation(cancel)) await WriteAsync(xml, site + page);
        await xml.WriteEndElementAsync();
        await xml.FlushAsync();
        return new EmptyResult();
    }

    private async IAsyncEnumerable<string> RecordsAsync()
    {
        var boards = await db.Set<Board>().AsNoTracking().OrderBy(b => b.Slug).ToDictionaryAsync(b => b.Id, b => b.Slug);
        foreach (var board in boards.Values) yield return RecordLinks.Board(board);
        await foreach (var meeting in db.Set<Meeting>().OrderBy(m => m.Date).Select(m => new { m.BoardId, m.Date }).AsAsyncEnumerable())
            yield return RecordLinks.Meeting(boards[meeting.BoardId], meeting.Date);
        await foreach (var minute in db.Set<Minute>().Where(m => m.Citation != null).OrderBy(m => m.Id).Select(m => new { m.BoardId, m.Citation }).AsAsyncEnumerable())
            yield return RecordLinks.Minute(boards[minute.BoardId], minute.Citation!);
        await foreach (var paper in Papers().AsAsyncEnumerable()) yield return RecordLinks.Paper(boards[paper.Board], paper.Date, paper.Order);
        await foreach (var year in db.Set<ProgrammeItem>().Select(p => new { p.BoardId, p.MunicipalYear }).Distinct().AsAsyncEnumerable())
            yield return RecordLinks.Programme(boards[year.BoardId], new MunicipalYear(year.MunicipalYear).Slug);
        await foreach (var matter in db.Set<Matter>().Where(m => m.MergedIntoId == null).OrderBy(m => m.Slug).Select(m => m.Slug).AsAsyncEnumerable())
            yield return RecordLinks.Matter(matter);
        await foreach (var ask in db.Set<TrackedItem>().OrderBy(t => t.Id).Select(t => t.Id).AsAsyncEnumerable()) yield return RecordLinks.TrackedItem(ask);
        await foreach (var person in db.Set<Person>().Where(p => p.MergedIntoId == null).OrderBy(p => p.Slug).Select(p => p.Slug).AsAsyncEnumerable()) yield return RecordLinks.Person(person);
    }

    private IQueryable<PlacedPaper> Papers() =>
        from paper in db.Set<Paper>()
        join meeting in db.Set<Meeting>() on paper.MeetingId equals meeting.Id
        where !db.Set<AgendaItem>().Any(i => i.Id == paper.AgendaItemId && i.IsPrivate)
        orderby meeting.Date, paper.Order
        select new PlacedPaper(meeting.BoardId, meeting.Date, paper.Order);

    private static async Task WriteAsync(XmlWriter xml, string address)
    {
        await xml.WriteStartElementAsync(null, "url", Namespace);
        await xml.WriteElementStringAsync(null, "loc", Namespace, address);
        await xml.WriteEndElementAsync();
    }

    private sealed record PlacedPaper(Guid Board, DateOnly Date, int Order);
}
