using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Minutes.Desk;

public sealed class DraftContentTests
{
    private static readonly DraftContent Base = new("Fostering", "One.\n\nTwo.", ["why"], ["that it be noted"], [], false);

    [Fact]
    public void With_KeepsEveryWordOfBothOnce()
    {
        var ask = new AskContent(0, TrackedItemKind.Action, "write to schools", ["the Chair"], AskDue.ByRule, null);
        var mine = Base with { Narrative = "One.\n\nTwo.\n\nMine.", Questions = ["why", "who"], Decisions = ["that schools be written to"], Asks = [ask] };
        var theirs = Base with { Narrative = "One.\n\nTwo.\n\nTheirs.", Questions = ["why", "when"] };

        var both = theirs.With(mine);

        both.Narrative.ShouldBe("One.\n\nTwo.\n\nTheirs.\n\nMine.");
        both.Questions.ShouldBe(["why", "when", "who"]);
        both.Decisions.ShouldBe(["that it be noted", "that schools be written to"]);
        // The ask stands in the same decision as before, which is the second now.
        both.Asks.ShouldHaveSingleItem().Decision.ShouldBe(1);
        theirs.With(theirs).Says(theirs).ShouldBeTrue();
    }

    [Fact]
    public void Tidied_DropsBlanksAndLetsAsksFollowTheirDecision()
    {
        var written = Base with
        {
            Narrative = " One.\r\nTwo. ",
            Questions = ["", "why "],
            Decisions = ["", "that schools be written to"],
            Asks = [new(1, TrackedItemKind.Action, "write to schools", ["the Chair", " "], AskDue.ByRule, new DateOnly(2031, 4, 1)), new(0, TrackedItemKind.Action, " ", [], AskDue.ByRule, null)],
        };

        var tidy = written.Tidied();

        (tidy.Narrative, tidy.Decisions.Count, tidy.Asks.Count).ShouldBe(("One.\nTwo.", 1, 1));
        (tidy.Asks[0].Decision, tidy.Asks[0].To.Count, tidy.Asks[0].DueOn).ShouldBe((0, 1, null));
    }

    [Fact]
    public void ReasonsNotToKeep_NameWhatIsTooLongAndWhatIsMissing()
    {
        Base.ReasonsNotToKeep().ShouldBeEmpty();
        (Base with { Title = " " }).ReasonsNotToKeep().ShouldHaveSingleItem().ShouldBe("A minute needs a title.");
        (Base with { Narrative = new string('a', 60_001) }).ReasonsNotToKeep().ShouldHaveSingleItem().ShouldContain("60001 characters");
        (Base with { Asks = [new(null, TrackedItemKind.Action, "write", [], AskDue.OnDay, null)] }).ReasonsNotToKeep().ShouldHaveSingleItem().ShouldContain("Give the day");
    }

    [Theory]
    [InlineData("Briefing Note of the Director of Children\u2019s Services", "The Board considered a briefing note of the Director of Children\u2019s Services on Fostering.")]
    [InlineData("Annual Report of the Virtual Head", "The Board considered an annual report of the Virtual Head on Fostering.")]
    [InlineData(null, "The Board considered Fostering.")]
    public void Opening_IsMadeFromTheLineThatNamesThePaper(string? line, string sentence) =>
        DeskOpener.Opening(new AgendaItem { MeetingId = Guid.Empty, Order = 0, Number = "4", Title = "Fostering", PaperLine = line }).ShouldBe(sentence);

    [Theory]
    [InlineData("That the Board notes the plan", "that the Board notes the plan")]
    [InlineData("Identify any recommendations", "to identify any recommendations")]
    [InlineData("To note the figures", "to note the figures")]
    [InlineData("The Board is recommended to agree", "that the Board is recommended to agree")]
    [InlineData("NHS figures be supplied", "that NHS figures be supplied")]
    public void Resolved_ContinuesAfterTheWord(string recommendation, string decision) => MinuteOffers.Resolved(recommendation).ShouldBe(decision);
}
