using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>The tracker as a table for a spreadsheet, with the same filters and order as the page.</summary>
public sealed class CsvModel(ScrutineerDb db, TrackerReader reader, TrackerLines lines, SiteAddress site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var boards = await db.Set<Board>().AsNoTracking().ToListAsync(cancel);
        var filter = TrackerAddress.Read(Request.Query, boards, await TrackerOwner.AllAsync(db, cancel));
        var rows = await lines.OfAsync((await reader.ReadAsync(filter, cancel)).InOrder(filter, lines.Today), cancel);
        return File(CsvTable.Of(rows, Columns), CsvTable.MediaType, "tracker.csv");
    }

    private IReadOnlyList<CsvColumn<TrackerLine>> Columns =>
    [
        new("Kind", l => l.Item.Kind.Words()),
        new("What was asked", l => l.Item.Text),
        new("Asked of", l => string.Join("; ", l.AskedOf)),
        new("Board", l => l.Board.Name),
        new("Asked on", l => l.Item.RaisedOn),
        new("Minute", l => l.Citation),
        new("Subject", l => l.Item.Subject),
        new("Due", l => l.Item.Due),
        new("Why due then", l => l.Item.DueRule),
        new("Days late", l => l.Late?.Days),
        new("Meetings missed", l => l.Late?.MeetingsMissed),
        new("State", l => l.Item.State.Word()),
        new("Answer", l => l.Outcome?.Word()),
        new("Response", l => l.Response?.Words),
        new("Response dated", l => l.Response?.On),
        new("Done on", l => l.DoneOn),
        new("Did it work", l => l.Item.Effect?.Word()),
        new("Judged on", l => l.Judged?.On),
        new("Judged by", l => l.Judged?.JudgedBy),
        new("Judgement", l => l.Judged?.Words),
        new("Answer proposed by a later minute", l => string.Join(" ", l.Closures.Select(c => $"{c.Says} {c.Words}"))),
        new("Taken up in", l => string.Join("; ", l.TakenUp.Select(c => $"{c.KindWord}, {c.Title}"))),
        new("Number", l => l.Item.Number),
        new("Theme", l => l.Item.Theme),
        new("Clock paused since", l => l.Item.PausedSince),
        new("Page", l => site.Of(Request) + RecordLinks.TrackedItem(l.Item.Id)),
    ];
}
