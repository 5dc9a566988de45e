using Scrutineer.Governance.WorkProgramme;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.WorkProgramme;

public sealed class ProgrammeOutcomeTests
{
    private static readonly DateOnly Newest = new(2031, 3, 20);
    private static readonly DateOnly Today = new(2031, 4, 1);
    private static readonly ProgrammeFacts Listed = new(new(2031, 2, 12), Newest, Newest, Taken: false, PerhapsTaken: false, PapersHeld: false);

    [Fact]
    public void TakenItem_IsTakenEvenWhenLaterEditionsLeaveItOut() =>
        Outcome(Listed with { Taken = true, LastSeenOn = new(2031, 2, 12) }).ShouldBe(ProgrammeOutcome.Taken);

    [Fact]
    public void ItemOfAnOlderEdition_IsDropped()
    {
        Outcome(Listed with { LastSeenOn = new(2031, 2, 12) }).ShouldBe(ProgrammeOutcome.Dropped);
        Outcome(Listed with { LastSeenOn = new(2031, 2, 12), Date = null }).ShouldBe(ProgrammeOutcome.Dropped);
    }

    [Fact]
    public void SuggestedItem_IsPerhapsTaken() => Outcome(Listed with { PerhapsTaken = true, PapersHeld = true }).ShouldBe(ProgrammeOutcome.PerhapsTaken);

    [Fact]
    public void ItemWithoutADay_HasNoDate() => Outcome(Listed with { Date = null }).ShouldBe(ProgrammeOutcome.NoDate);

    [Fact]
    public void PassedDayWithPapersThatDoNotShowIt_IsNotInPapers() => Outcome(Listed with { PapersHeld = true }).ShouldBe(ProgrammeOutcome.NotInPapers);

    [Fact]
    public void PassedDayWithoutPapers_HasNoRecord() => Outcome(Listed).ShouldBe(ProgrammeOutcome.NoRecord);

    [Fact]
    public void TodayAndLater_IsToCome()
    {
        Outcome(Listed with { Date = Today }).ShouldBe(ProgrammeOutcome.ToCome);
        Outcome(Listed with { Date = new(2031, 4, 17) }).ShouldBe(ProgrammeOutcome.ToCome);
    }

    private static ProgrammeOutcome Outcome(ProgrammeFacts facts) => facts.OutcomeOn(Today);
}
