using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.People;
using Scrutineer.Governance.Asks;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Tests.TestData;
using Scrutineer.Tests.Web.Pages.Tracker;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Owners;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Asks;

/// <summary>What published minutes ask goes to its owners the same day, once, and starts their clock (rule T26). Today is 20 March 2031.</summary>
public sealed class AskCirculatorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_AfterMinutesArePublished_MailsEachOwnerOnce_AndLeavesTheRestToOfficers()
    {
        var board = new TrackerBoard();
        await using var site = await Site.OpenAsync(board.Board);
        var circulator = site.Services.GetRequiredService<AskCirculator>();
        Guid post;
        await using (var db = site.Store.Open(Viewer.Work("test")))
        {
            post = (await db.Set<OwnerName>().SingleAsync(n => n.AsWritten.StartsWith("Director"), Stop)).PostId!.Value;
            var set = new MinuteSet { MeetingId = board.December.Id, BoardId = board.Board.Id };
            set.SendToChair();
            set.ReturnFromChair();
            set.Publish(Site.Today);
            db.Add(set);
            await db.SaveChangesAsync(Stop);
        }

        (await circulator.RunAsync(Stop)).ShouldBe(0);
        var account = await site.Store.AddAccountAsync("Ira Blunt", Role.CabinetMember, post);

        (await circulator.RunAsync(Stop)).ShouldBe(1);
        (await circulator.RunAsync(Stop)).ShouldBe(0);

        var mail = await site.MailToAsync(account.Email);
        mail.ShouldContain("Write to every school about home visits");
        mail.ShouldContain("Due Monday 19 May 2031 (two months from receipt on 20 March 2031).");
        await using var now = site.Store.Open(Viewer.Work("test"));
        (await now.Set<AskCirculation>().SingleAsync(Stop)).Way.ShouldBe(CirculationWay.Mail);
        (await now.Set<TrackedItem>().SingleAsync(t => t.Id == board.Letter.Id, Stop)).Due.ShouldBe(new DateOnly(2031, 5, 19));
        (await site.GetAsync($"/tracker/{board.Letter.Id:N}")).WordsOf("main").ShouldContain("20 March 2031 by e-mail");
    }

    [Fact]
    public async Task Officers_SeeWhatReachedNobody_AndRecordThatTheySentIt()
    {
        var board = new TrackerBoard();
        await using var site = await Site.OpenAsync(board.Board);
        await using (var db = site.Store.Open(Viewer.Work("test")))
        {
            var set = new MinuteSet { MeetingId = board.December.Id, BoardId = board.Board.Id };
            set.SendToChair();
            set.ReturnFromChair();
            set.Publish(Site.Today);
            db.Add(set);
            await db.SaveChangesAsync(Stop);
        }

        using var officer = await site.SignedInAsync(Role.GovernanceOfficer, board.Board.Id);
        var task = (await officer.GetAsync("/my-work")).Page.LinkOf("Send what the minutes ask to its owners of the meeting of 5 December 2030")!;
        task.ShouldBe($"/tracker/circulation/{board.December.Id:N}");
        (await officer.GetAsync(task)).Page.WordsOf(".app-parts").ShouldContain("To Director of Children’s Services");
        (await officer.PostAsync(task, task, ("Ask", $"{board.Letter.Id}"), ("Addressee", $"{board.Letter.Addressees[0].Id}"), ("On", "2031-03-20"))).LeadsTo.ShouldBe(task);
        (await officer.GetAsync(task)).Page.Words.ShouldContain("Everything has reached its owners.");
    }
}
