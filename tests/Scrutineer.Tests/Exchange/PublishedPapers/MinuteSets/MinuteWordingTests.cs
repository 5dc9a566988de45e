using Scrutineer.Exchange.PublishedPapers.MinuteSets;
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
