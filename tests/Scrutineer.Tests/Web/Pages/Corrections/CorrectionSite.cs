using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.Journal;
using Scrutineer.Governance.Meetings;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Corrections;

/// <summary>A site with two boards, one of whose papers get people, a tie, a citation and a day wrong; and a governance officer for each.</summary>
public sealed class CorrectionSite : IAsyncLifetime
{
    public static readonly DateOnly InJune = new(2030, 6, 13), InJuly = new(2030, 7, 11);

    private const string Campaign = "Foster Carer Recruitment Campaign";

    public InventedBoard Board { get; } = new();

    public InventedBoard OtherBoard { get; } = new("Moorland Scrutiny Board");

    public Site Site { get; } = new();

    public Visitor Officer { get; private set; } = null!;

    public Visitor OfficerOfTheOther { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var (june, july) = (Board.Meeting(InJune), Board.Meeting(InJuly));
        Board.Minute(june, "4/30", Campaign, "The Board heard of it.");
        Board.Minute(june, "5/30", "Declarations of Interests", "There were none.");
        Board.Minute(july, "9/30", Campaign, "The Board heard of it again.");
        var citing = Board.Minute(july, "10/30", "Visits to nurseries", "Further to Minute 5/30, the Board considered visits to nurseries.");
        Board.Minute(june, "6/30", "Swimming pools", "They are open.");
        foreach (var (title, i) in new[] { "School Places", "Youth Justice", "Short Breaks", "Libraries" }.Select((t, i) => (t, i))) Board.Minute(july, $"{11 + i}/30", title, "The Board heard.");
        Board.Cite(citing, "5/30", "Further to Minute 5/30, the Board considered visits to nurseries.");
        Board.Attended(june, Board.Person("T Hallworth"));
        Board.Attended(july, Board.Person("Tamsin Hallworth"));
        var elsewhere = OtherBoard.Meeting(new(2030, 9, 5), minutes: true);
        OtherBoard.Attended(elsewhere, OtherBoard.Person("R Okafor"));
        await Site.InitializeAsync();
        await Site.KeepAsync(Board);
        await Site.KeepAsync(OtherBoard);
        Officer = await Site.SignedInAsync(await Site.Store.AddAccountAsync("Gwen Pascoe", Role.GovernanceOfficer, Board.Id));
        OfficerOfTheOther = await Site.SignedInAsync(await Site.Store.AddAccountAsync("Owen Reed", Role.GovernanceOfficer, OtherBoard.Id));
    }

    public async ValueTask DisposeAsync()
    {
        Officer.Dispose();
        OfficerOfTheOther.Dispose();
        await Site.DisposeAsync();
    }

    /// <summary>A form sent to an address, with a token of the sender's own from another page.</summary>
    public static Task<VisitedPage> SendAsync(Visitor visitor, string address, params (string Name, string Value)[] fields)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.PostAsync("/my-work", address, fields);
    }

    public async Task<Meeting> MeetingAsync(DateOnly day)
    {
        await using var db = Site.Store.Open(Viewer.Work("check"));
        return await db.Set<Meeting>().SingleAsync(m => m.BoardId == Board.Id && m.Date == day);
    }

    public async Task<Citation> CitationAsync()
    {
        await using var db = Site.Store.Open(Viewer.Work("check"));
        return await db.Set<Citation>().SingleAsync();
    }

    public async Task<Link> SuggestedAsync()
    {
        await using var db = Site.Store.Open(Viewer.Work("check"));
        return await db.Set<Link>().SingleAsync(l => l.Basis == LinkBasis.Likeness);
    }

    public async Task<List<Correction>> CorrectionsAsync()
    {
        await using var db = Site.Store.Open(Viewer.Work("check"));
        return await db.Set<Correction>().OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync();
    }

    /// <summary>Whom the journal names for what happened to records of a kind since they were set up.</summary>
    public async Task<List<string>> ActorsAsync(string kind)
    {
        await using var db = Site.Store.Open(Viewer.Work("check"));
        return await db.Set<JournalEntry>().Where(e => e.RecordKind == kind && e.Actor != "test").Select(e => e.Actor).Distinct().ToListAsync();
    }

    /// <summary>Takes the only correction in force back.</summary>
    public async Task<VisitedPage> TakeBackAsync(Visitor visitor, string reason = "it does not hold")
    {
        var address = $"/corrections/{(await CorrectionsAsync()).Single(c => c.IsInForce).Id:N}/undo";
        return await SendAsync(visitor, address, ("Reason", reason));
    }

    /// <summary>Where results for these words lead.</summary>
    public async Task<IReadOnlyList<string>> FoundAsync(string words) =>
        [.. (await Site.GetAsync($"/search?q={words}")).Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href") ?? "")];
}
