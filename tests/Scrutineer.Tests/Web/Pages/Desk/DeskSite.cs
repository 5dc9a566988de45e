using System.Net;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Tests.TestData;
using Shouldly;

namespace Scrutineer.Tests.Web.Pages.Desk;

/// <summary>A site with a board whose minutes are to be taken, and its governance officer signed in.</summary>
internal sealed class DeskSite : IAsyncDisposable
{
    private DeskSite(Site site, DeskBoard board, Visitor officer) => (Site, Board, Officer) = (site, board, officer);

    public Site Site { get; }
    public DeskBoard Board { get; }
    public Visitor Officer { get; private set; }

    public string Desk => Board.Address;

    public string Meeting => Board.Address[..^"/desk".Length];

    public static async Task<DeskSite> OpenAsync(bool open = true)
    {
        var board = new DeskBoard();
        var site = await Site.OpenAsync(board.Invented);
        var desk = new DeskSite(site, board, await site.SignedInAsync(Role.GovernanceOfficer, board.Invented.Id));
        if (open) (await desk.PostAsync("", "Open")).Status.ShouldBe(HttpStatusCode.Redirect);
        return desk;
    }

    /// <summary>Moves the clock of the meeting's day, and signs the officer in again: a session does not last that long.</summary>
    public async Task MoveToAsync(TimeOnly time)
    {
        Site.Now = new DateTimeOffset(DeskBoard.Day, time, TimeSpan.Zero);
        Officer.Dispose();
        Officer = await Site.SignedInAsync(Role.GovernanceOfficer, Board.Invented.Id);
    }

    /// <summary>Sends a form of one of the desk's pages.</summary>
    public Task<VisitedPage> PostAsync(string page, string? handler, params (string Name, string Value)[] fields) =>
        Officer.PostAsync(Desk + page, handler is null ? Desk + page : $"{Desk}{page}?handler={handler}", fields);

    public async Task<SitePage> GetAsync(string page) => (await Officer.GetAsync(Desk + page)).Page;

    /// <summary>The address, within the desk, of the draft of this place on the agenda.</summary>
    public async Task<string> DraftAsync(int place) => $"/minutes/{(await DraftsAsync())[place].Id:D}";

    public async Task<List<DraftMinute>> DraftsAsync()
    {
        await using var db = Site.Store.Open(Viewer.Work("test"));
        return [.. (await DeskRecords.LoadAsync(db, Board.Meeting.Id, CancellationToken.None)).Drafts];
    }

    public async Task<RollEntry> LineAsync(string name)
    {
        await using var db = Site.Store.Open(Viewer.Work("test"));
        var person = Board.Invented.Person(name).Id;
        return await db.Set<RollEntry>().SingleAsync(r => r.PersonId == person);
    }

    public ValueTask DisposeAsync()
    {
        Officer.Dispose();
        return Site.DisposeAsync();
    }
}
