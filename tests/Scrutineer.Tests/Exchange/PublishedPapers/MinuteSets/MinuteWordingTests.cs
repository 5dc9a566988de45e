using Scrutineer.Exchange.PublishedPapers.MinuteSets;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.MinuteSets;

public sealed class MinuteWordingTests
{
    private const string Board = "Harbour Children\u2019s Scrutiny Board";

    [Fact]
    public void References_AreReadAsInAPrintedMinute()
    {
        var reading = MinuteWording.Read(Board, "Fostering", "Further to Minute 11/30, the Board considered progress. It was approved by the Cabinet Member for Children (minute 26/30 refers).", []);

        reading.References.Count.ShouldBe(2);
        (reading.References[0].Citation, reading.References[0].Body, reading.References[0].FurtherTo).ShouldBe(("11/30", null, true));
        (reading.References[1].Citation, reading.References[1].Body).ShouldBe(("26/30", "Cabinet Member for Children"));
    }

    /// <summary>The set begins with minute 21 of 2030/31; its previous meeting may lie in the year before.</summary>
    [Theory]
    [InlineData("Further to minute 11/30, the Board met.", "11/30")]
    [InlineData("Further to minute 198 of the previous meeting, the Board met.", "198/29")]
    [InlineData("Further to minute 12 of the previous meeting, the Board met.", "12/30")]
    [InlineData("The Chair spoke (minute 14 refers).", "14/30")]
    [InlineData("Minute 27 of the meeting on 12 March 2020 refers.", "27/19")]
    [InlineData("Members waited 14 minutes and came back.", "")]
    public void References_WithoutAYear_GetTheYearThatTheSetsOwnNumbersSay(string narrative, string citations) =>
        string.Join(' ', MinuteWording.Read(Board, "Fostering", narrative, [], new MinuteNumbers(new DateOnly(2030, 9, 12), 21)).References.Select(r => r.Citation)).ShouldBe(citations);

    [Theory]
    [InlineData("Members requested figures by ward.")]
    [InlineData("The Chair would invite the Police to a later meeting.")]
    [InlineData("The report would be circulated.")]
    [InlineData("It was agreed to write to the Secretary of State.")]
    [InlineData("Officers were asked for costs.")]
    [InlineData("The Director would report back in June.")]
    public void Asking_FindsEverySentenceThatMayAsk(string sentence) =>
        MinuteWording.Read(Board, "Fostering", $"The Board heard of carers. {sentence} It was a cold day.", []).Asking.ShouldHaveSingleItem().Sentence.ShouldBe(sentence);

    [Fact]
    public void Asking_InADecision_KnowsItsPlaceKindAndAddressee()
    {
        var asking = MinuteWording.Read(Board, "Fostering", "Words.", ["that it be noted.", "that the Cabinet Member for Children be requested to write to every school."]).Asking.ShouldHaveSingleItem();

        (asking.Decision, asking.Kind).ShouldBe((1, TrackedItemKind.Recommendation));
        asking.To.ShouldContain("Cabinet Member for Children");
    }

    [Fact]
    public void Closures_StandUnderMattersArising()
    {
        const string said = "Further to minute 11/30 members had received numbers of carers by ward.";

        MinuteWording.Read(Board, "Matters Arising", said, []).Closures.ShouldHaveSingleItem().Citation.ShouldBe("11/30");
        MinuteWording.Read(Board, "Fostering", said, []).Closures.ShouldBeEmpty();
    }
}
