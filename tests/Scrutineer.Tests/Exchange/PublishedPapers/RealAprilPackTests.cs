using Scrutineer.Exchange.PublishedPapers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers;

/// <summary>A real agenda pack of April 2017, by figures counted in it.</summary>
public sealed class RealAprilPackTests
{
    private static PublishedPaper Paper => Papers.Real("2017-04-06-agenda-pack.md");

    private static PaperMinute Entry(string number) => Paper.Minutes.ShouldHaveSingleItem().Entries.Single(e => e.Number == number);

    [Fact]
    public void FrontSheet_GivesMeetingItemsAndNotice()
    {
        Paper.Kind.ShouldBe(PaperKind.AgendaPack);
        Paper.Meeting.ShouldBe(new PaperMeeting(new(2017, 4, 6), new(14, 0), "Committee Room 2 - Council House"));
        Paper.Published.ShouldBe(new DateOnly(2017, 3, 29));
        Paper.ClearDays.ShouldBe(5);
        Paper.Items.Select(i => i.Number).ShouldBe(Enumerable.Range(1, 9).Select(n => $"{n}"));
        Paper.Items.Where(i => i.Pages is not null).Select(i => string.Join('-', i.Pages!)).ShouldBe(["3-6", "7-10", "11-54", "55-78", "79-80", "81-88"]);
        Paper.Membership.Count.ShouldBe(15);
    }

    [Fact]
    public void Minutes_AreNumberedAndDecided()
    {
        var minutes = Paper.Minutes.ShouldHaveSingleItem();
        minutes.Entries.Select(e => e.Citation).ShouldBe(["64/16", "65/16", "66/16", "67/16", "68/16", "69/16", "70/16"]);
        minutes.Entries.Select(e => e.Decisions.Count).ShouldBe([0, 0, 1, 1, 1, 1, 0]);
        minutes.Entries.Select(e => string.Join(' ', e.Asks.Select(a => a.Kind))).ShouldBe(["", "", "Information", "WorkProgramme", "Action", "Action", "Action"]);
        minutes.Attendance.Members.Count.ShouldBe(8);
        minutes.Attendance.Cabinet.Count.ShouldBe(2);
        minutes.Attendance.Employees.Count.ShouldBe(3);
        minutes.Attendance.Apologies.Count.ShouldBe(3);
    }

    [Fact]
    public void AskOutsideResolved_IsFound()
    {
        Entry("70").Asks.ShouldHaveSingleItem().Decision.ShouldBeNull();
        Entry("70").FurtherTo.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Citation.ShouldBe("55/16"), r => r.AsWritten.ShouldBe("minute 55/ 16"));
        Entry("66").RefersTo.Select(r => (r.Citation, r.Body)).ShouldBe([("26/16", null), ("41/15", "Cabinet Member")]);
    }

    [Fact]
    public void Tracker_HasKindsInLatinLetters()
    {
        Paper.Tracker.Select(r => r.Kind).ShouldBe(
            [AskKind.Action, AskKind.Action, AskKind.Action, AskKind.Information, AskKind.Information, AskKind.Information, AskKind.Action, AskKind.Information]);
        Paper.Tracker.Select(r => r.Response is not null).ShouldBe([false, true, false, false, false, true, false, false]);
        Paper.Tracker.Select(r => r.MeetingDate!.Value).Distinct().ShouldBe([new(2016, 12, 8), new(2017, 1, 12), new(2017, 2, 9)]);
        Paper.Tracker.ShouldAllBe(r => r.CabinetMember == null && r.AgendaItem != null);
    }

    [Fact]
    public void Reports_StandUnderTheirMarkers() =>
        Paper.Reports.Select(r => (r.Item, r.Kind, r.Recommendations.Count)).ShouldBe(
        [
            ("4", ReportKind.BriefingNote, 4), ("5", ReportKind.BriefingNote, 2), ("5", ReportKind.Other, 0), ("6", ReportKind.BriefingNote, 2),
            ("6", ReportKind.Letter, 0), ("6", ReportKind.Other, 0), ("7", ReportKind.BriefingNote, 1), ("8", ReportKind.Other, 0),
        ]);

    [Fact]
    public void WorkProgramme_MergesSummaryAndDetail()
    {
        var programme = Paper.WorkProgramme;
        programme.Count.ShouldBe(50);
        programme.Count(i => i.Date is not null).ShouldBe(35);
        programme.Where(i => i.Date is null).CountBy(i => i.Group == "Next Municipal Year").ShouldBe([new(true, 7), new(false, 8)], ignoreOrder: true);
        programme.Select(i => i.Title).Count(t => t.EndsWith("(if timely)", StringComparison.Ordinal)).ShouldBe(1);
        programme.Select(i => i.Line).ShouldNotContain(l => l == 1681 || l == 1694 || l == 1708 || l == 1719 || l == 1723);
        Paper.WorkProgrammeUpdated.ShouldBe(new DateOnly(2017, 3, 28));
    }

    [Fact]
    public void Problems_NameTheLostTextAndTheWrongYear() =>
        Paper.Problems.Select(p => (p.Line, p.Severity)).ShouldBe([(1105, ProblemSeverity.Warning), (1705, ProblemSeverity.Warning)]);

    [Fact]
    public void PageFurniture_IsNotText() =>
        Paper.Reports.ShouldAllBe(r => !r.Text.Contains("intentionally left blank") && !r.Text.Contains("\n\nPage 9\n"));
}
