using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Feeds;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking.Search;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Publishing;

public sealed class AgendaPublisherTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Publish_MakesThePublicPartPublicEverywhere_AndThePrivatePartNowhere(DatabaseProvider provider)
    {
        await using var planned = await ReadyAgenda.NewAsync(provider);

        var publication = await PublishAsync(planned);

        (publication.Kind, publication.Number, publication.ClearDays, publication.PublishedOn).ShouldBe((PublicationKind.Agenda, 1, 22, PlannedBoard.Today));
        publication.Entries.OrderBy(e => e.Order).Select(e => e.Words).ShouldBe(
            ["Item 1, Apologies", "Item 2, Fostering", "Paper for item 2: Fostering", "Item 3, Contract (in private)", "A paper for item 3, which is private"]);
        await using var open = planned.Store.Open(Viewer.Public);
        var meeting = await open.Set<Meeting>().Include(m => m.Items).SingleAsync(Stop);
        (meeting.HasAgenda, meeting.Published).ShouldBe((true, PlannedBoard.Today));
        meeting.Items.OrderBy(i => i.Order).Select(i => $"{i.Number} {i.Title} {i.IsPrivate} {i.ExemptParagraph}").ShouldBe(["1 Apologies False ", "2 Fostering False ", "3 Contract True 3"]);
        (await open.Set<Paper>().Select(p => p.Subject).ToListAsync(Stop)).ShouldBe(["Fostering"]);
        (await open.Set<PaperEdition>().CountAsync(Stop)).ShouldBe(0, "versions stay with the board's officers");
        (await open.Set<SearchEntry>().Where(e => e.RecordKind == "paper").Select(e => e.Title).Distinct().ToListAsync(Stop)).ShouldBe(["Fostering"]);
        (await NewsReader.ReadAsync(open, planned.Board, Stop)).ShouldHaveSingleItem().Title.ShouldStartWith("Papers for Thursday 24 April 2031");
        await using var all = planned.Open();
        (await all.Set<Paper>().SingleAsync(p => p.Subject == "Contract", Stop)).Visibility.ShouldBe(Visibility.Exempt);
        (await all.Set<PackWanted>().SingleAsync(Stop)).PublicationId.ShouldBe(publication.Id);
        (await all.Set<OutgoingMail>().Select(m => $"{m.To}: {m.Subject}").ToListAsync(Stop)).ShouldBe(["follower@example.org: Agenda published: meeting of 24 April 2031"]);
    }

    [Fact]
    public async Task Publish_OfAnAgendaThatChangedSince_OrTwice_OrWithReasonsAgainst_ChangesNothing()
    {
        await using var planned = await ReadyAgenda.NewAsync();
        await using var db = planned.Open();
        var publisher = PlannedBoard.Publisher(planned.Store);
        (await Should.ThrowAsync<RuleBrokenException>(() => publisher.PublishAsync(db, planned.MeetingId, 0, Stop))).Reasons.ShouldBe(["The agenda has changed since you opened this page. Look at it again, then publish."]);

        await using (var later = planned.Open()) await AgendaBuilder.AddAsync(later, planned.MeetingId, "Youth justice", needsPaper: true, Stop);
        (await Should.ThrowAsync<RuleBrokenException>(() => PublishAsync(planned))).Reasons.ShouldBe(["Item 3, Youth justice, has no paper."]);
        (await ReadyAgenda.HeldAsync(planned.Store)).ShouldBe(ReadyAgenda.Nothing);

        await planned.LetterAsync("Youth justice");
        await PublishAsync(planned);
        (await Should.ThrowAsync<RuleBrokenException>(() => PublishAsync(planned))).Reasons.ShouldBe(["The agenda has been published already."]);
    }

    [Fact]
    public async Task Publish_ByFiveAtOnce_HappensOnce()
    {
        await using var planned = await ReadyAgenda.NewAsync();
        var version = (await planned.DraftAsync()).Plan.Version;

        var done = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(async () =>
        {
            await using var db = planned.Open();
            try
            {
                await PlannedBoard.Publisher(planned.Store).PublishAsync(db, planned.MeetingId, version, Stop);
                return true;
            }
            catch (Exception refused) when (refused is RuleBrokenException or DbUpdateException)
            {
                return false;
            }
        }, Stop)));

        done.Count(d => d).ShouldBe(1);
        (await ReadyAgenda.HeldAsync(planned.Store)).ShouldBe(ReadyAgenda.Everything);
    }

    [Fact]
    public async Task Publish_BrokenOffAtAnyStatement_LeavesNothing_AndThenEverything()
    {
        await using var planned = await ReadyAgenda.NewAsync();
        var version = (await planned.DraftAsync()).Plan.Version;
        var (broken, fault) = (0, new BreakAt());
        var store = new BreakingStore(planned.Store, fault);
        for (; ; broken++)
        {
            fault.Left = broken;
            try
            {
                await using var db = store.Open(Viewer.Work("G Pascoe"));
                await PlannedBoard.Publisher(store).PublishAsync(db, planned.MeetingId, version, Stop);
                break;
            }
            catch (Exception failure) when (failure is BrokenOffException || failure.InnerException is BrokenOffException)
            {
                (await ReadyAgenda.HeldAsync(planned.Store)).ShouldBe(ReadyAgenda.Nothing, $"broken off at statement {broken}");
            }
        }

        broken.ShouldBeGreaterThan(20, "reads, writes and the commit are each broken off once");
        (await ReadyAgenda.HeldAsync(planned.Store)).ShouldBe(ReadyAgenda.Everything);
    }

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Supplement_AddsWhatCameLate_AndWithdrawnPapersStayMarked(DatabaseProvider provider)
    {
        await using var planned = await ReadyAgenda.NewAsync(provider);
        await PublishAsync(planned);
        await using var db = planned.Open();
        var publisher = PlannedBoard.Publisher(planned.Store);
        (await Should.ThrowAsync<RuleBrokenException>(() => SupplementAsync(new("late", null, null)))).Reasons.ShouldContain("Everything on this agenda is published.");

        var paper = (await db.Set<Paper>().AsNoTracking().SingleAsync(p => p.Subject == "Fostering", Stop)).Id;
        (await Should.ThrowAsync<RuleBrokenException>(() => publisher.WithdrawAsync(db, paper, " ", Stop))).Reasons.ShouldBe(["Say why the paper is withdrawn. Everybody will read it."]);
        db.ChangeTracker.Clear();
        await publisher.WithdrawAsync(db, paper, "The figures were wrong", Stop);
        var old = await db.Set<Paper>().AsNoTracking().SingleAsync(p => p.Id == paper, Stop);
        var fresh = await PaperWriter.StartAsync(db, old.AgendaItemId!.Value, PaperForm.Letter, "Fostering, corrected", old, Stop);
        fresh.Text.ShouldBe(old.Text);

        (await Should.ThrowAsync<RuleBrokenException>(() => SupplementAsync(new(" ", null, null)))).Reasons.ShouldBe(["Say why this was not available when the agenda was published. Everybody will read it."]);
        var supplement = await SupplementAsync(new("Corrected figures", null, null));

        (supplement.Kind, supplement.Number, supplement.Entries.Single().Words).ShouldBe((PublicationKind.Supplement, 3, "Paper for item 2: Fostering, corrected"));
        await using var open = planned.Store.Open(Viewer.Public);
        (await open.Set<Paper>().OrderBy(p => p.Order).Select(p => $"{p.Order} {p.Subject} {p.WithdrawnWhy}").ToListAsync(Stop)).ShouldBe(["0 Fostering The figures were wrong", "2 Fostering, corrected "]);
        (await open.Set<Paper>().SingleAsync(p => p.ReplacesId == paper, Stop)).Subject.ShouldBe("Fostering, corrected");
        (await open.Set<Meeting>().SingleAsync(Stop)).Published.ShouldBe(PlannedBoard.Today, "the agenda's own day stands");
        (await db.Set<PackWanted>().CountAsync(Stop)).ShouldBe(3);

        async Task<Publication> SupplementAsync(Lateness late)
        {
            var version = (await planned.DraftAsync()).Plan.Version;
            await using var work = planned.Open();
            return await publisher.SupplementAsync(work, planned.MeetingId, version, late, Stop);
        }
    }

    [Fact]
    public async Task Withdraw_OfAPaperInPrivateItem_NamesNothingOfIt()
    {
        await using var planned = await ReadyAgenda.NewAsync();
        await PublishAsync(planned);
        await using var db = planned.Open();
        var paper = await db.Set<Paper>().AsNoTracking().SingleAsync(p => p.Subject == "Contract", Stop);

        (await PlannedBoard.Publisher(planned.Store).WithdrawAsync(db, paper.Id, "Not needed", Stop)).Entries.Single().Words.ShouldBe("A paper for item 3, which is private");
    }

    private static async Task<Publication> PublishAsync(PlannedBoard planned)
    {
        var version = (await planned.DraftAsync()).Plan.Version;
        await using var db = planned.Open();
        return await PlannedBoard.Publisher(planned.Store).PublishAsync(db, planned.MeetingId, version, Stop);
    }
}
