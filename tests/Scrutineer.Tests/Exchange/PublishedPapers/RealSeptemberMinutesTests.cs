using Scrutineer.Exchange.PublishedPapers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers;

/// <summary>Real minutes of September 2016, by figures counted in them.</summary>
public sealed class RealSeptemberMinutesTests
{
    private static PublishedPaper Paper => Papers.Real("2016-09-15-minutes.md");

    private static PaperMinute Entry(string number) => Paper.Minutes.ShouldHaveSingleItem().Entries.Single(e => e.Number == number);

    [Fact]
    public void Paper_IsMinutesOfItsMeeting()
    {
        Paper.Kind.ShouldBe(PaperKind.Minutes);
        Paper.Meeting.ShouldBe(new PaperMeeting(new(2016, 9, 15), new(14, 0), null));
        Paper.Problems.ShouldBeEmpty();
        var minutes = Paper.Minutes.ShouldHaveSingleItem();
        minutes.Entries.Select(e => e.Citation).ShouldBe(["15/16", "16/16", "17/16", "18/16", "19/16", "20/16", "21/16", "22/16"]);
        minutes.Entries.Select(e => e.Decisions.Count).ShouldBe([0, 0, 1, 1, 1, 0, 1, 0]);
        minutes.Attendance.Members.Count.ShouldBe(9);
        minutes.Attendance.Employees.Count.ShouldBe(3);
        minutes.Attendance.Apologies.Count.ShouldBe(4);
        minutes.Closed.ShouldBe(new TimeOnly(15, 30));
    }

    [Fact]
    public void Decision_MayAskTwiceOrNotAtAll()
    {
        Entry("17").Asks.ShouldBeEmpty();
        Entry("18").Asks.Select(a => (a.Kind, a.Decision)).ShouldBe([(AskKind.Information, "1"), (AskKind.Action, "1")]);
        Entry("18").Asks[1].To.ShouldBe(["Cabinet Member"]);
        Entry("19").Asks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(a => a.Kind.ShouldBe(AskKind.Action), a => a.To.Count.ShouldBe(2));
    }

    [Fact]
    public void Narrative_AsksBesideTheResolution() =>
        Entry("21").Asks.Select(a => (a.Kind, a.Decision)).ShouldBe([(AskKind.Action, null), (AskKind.WorkProgramme, "1")]);

    [Fact]
    public void References_NameTheBodyTheyBelongTo()
    {
        Entry("16").RefersTo.ShouldHaveSingleItem().Citation.ShouldBe("9/16");
        Entry("16").FurtherTo.ShouldBeEmpty();
        Entry("17").FurtherTo.ShouldHaveSingleItem().Citation.ShouldBe("63/15");
        Entry("18").FurtherTo.ShouldHaveSingleItem().Citation.ShouldBe("63/15");
        Entry("19").FurtherTo.ShouldHaveSingleItem().Citation.ShouldBe("54/15");
        Entry("19").RefersTo.Select(r => (r.Citation, r.Body)).ShouldBe([("54/15", null), ("26/15", "Cabinet Member for Children and Young People"), ("54/14", null)]);
    }

    [Fact]
    public void Narrative_RunsOnOverPageEnds()
    {
        Entry("18").Narrative.Split("\n\n").ShouldAllBe(paragraph => !char.IsLower(paragraph[0]));
        Entry("18").Concerns.Count.ShouldBe(6);
        Entry("19").Concerns.Count.ShouldBe(3);
    }
}
