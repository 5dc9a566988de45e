using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Publishing;

public sealed class PublicationGateTests
{
    [Fact]
    public async Task Gate_ListsEveryReasonAgainst()
    {
        await using var planned = await PlannedBoard.NewAsync(standing: ["Apologies", "Fostering [paper]", "Work programme [paper]", "Contract"]);
        await using (var db = planned.Open())
        {
            await AgendaBuilder.ChangeAsync(db, planned.MeetingId, new MeetingDetails(PlannedBoard.Day, null, " ", null), TestContext.Current.CancellationToken);
            await PaperWriter.StartAsync(db, (await planned.ItemAsync("Fostering")).Id, PaperForm.CabinetReport, "How carers are found", cancel: TestContext.Current.CancellationToken);
            var contract = await db.FindAsync<Scrutineer.Governance.Meetings.AgendaItem>([(await planned.ItemAsync("Contract")).Id], TestContext.Current.CancellationToken);
            contract!.IsPrivate = true;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        PublicationGate.Of(await planned.DraftAsync(), PlannedBoard.Today).Reasons.ShouldBe(
        [
            "The meeting has no time. Set it.",
            "The meeting has no place. Set it.",
            "The paper \u201cHow carers are found\u201d of item 2 still has sections to be written.",
            "The paper \u201cHow carers are found\u201d of item 2 is not approved: Finance has not been asked.",
            "The paper \u201cHow carers are found\u201d of item 2 is not approved: Legal has not been asked.",
            "The paper \u201cHow carers are found\u201d of item 2 is not approved: Director has not been asked.",
            "Item 3, Work programme, has no paper.",
            "Item 4, Contract, is private and does not name its paragraph of Schedule 12A and the public-interest reason.",
        ]);
    }

    /// <summary>The meeting is on Thursday 24 April 2031. Good Friday is the 11th and Easter Monday the 14th, as the calendar has them.</summary>
    [Theory]
    [InlineData("2031-04-10", 7, true)]
    [InlineData("2031-04-16", 5, true)]
    [InlineData("2031-04-17", 4, false)]
    [InlineData("2031-04-23", 0, false)]
    public async Task Gate_CountsClearDaysToTheDay(string today, int clear, bool open)
    {
        await using var planned = await PlannedBoard.NewAsync(standing: ["Apologies"]);
        var day = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture);

        var gate = PublicationGate.Of(await planned.DraftAsync(), day);

        (gate.ClearDays, gate.IsOpen).ShouldBe((clear, open));
        gate.Days.Count.ShouldBe(PlannedBoard.Day.DayNumber - day.DayNumber - 1, "every day between is accounted for");
        if (!open) gate.Reasons.ShouldHaveSingleItem().ShouldStartWith($"Publishing today leaves {clear} clear days, and 5 are due. It can only go by the urgent route");
    }

    [Fact]
    public async Task Gate_WithTheUrgentRoute_OpensBelowFiveDays()
    {
        await using var planned = await PlannedBoard.NewAsync(standing: ["Apologies"]);
        await using (var db = planned.Open())
            await AgendaPublisher.RecordUrgencyAsync(db, planned.MeetingId, new Lateness("A court date", "Councillor T Hallworth", "The court moved it"), TestContext.Current.CancellationToken);

        PublicationGate.Of(await planned.DraftAsync(), new(2031, 4, 22)).IsOpen.ShouldBeTrue();
        PublicationGate.Of(await planned.DraftAsync(), PlannedBoard.Day).Reasons.ShouldBe(["The meeting is on Thursday 24 April 2031, which is not after today."]);
    }
}
