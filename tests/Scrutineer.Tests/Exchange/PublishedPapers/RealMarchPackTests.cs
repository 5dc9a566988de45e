using Scrutineer.Exchange.PublishedPapers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers;

/// <summary>A real agenda pack of March 2016, by figures counted in it.</summary>
public sealed class RealMarchPackTests
{
    private static PublishedPaper Paper => Papers.Real("2016-03-17-agenda-pack.md");

    private static PaperMinutes Minutes => Paper.Minutes.ShouldHaveSingleItem();

    private static PaperMinute Entry(string number) => Minutes.Entries.Single(e => e.Number == number);

    [Fact]
    public void FrontSheet_GivesMeetingAndNotice()
    {
        Paper.Kind.ShouldBe(PaperKind.AgendaPack);
        Paper.Body.ShouldNotBeNull().ShouldEndWith("Scrutiny Board (2)");
        Paper.Meeting.ShouldBe(new PaperMeeting(new(2016, 3, 17), new(14, 0), "Central Library"));
        Paper.Published.ShouldBe(new DateOnly(2016, 3, 9));
        Paper.ClearDays.ShouldBe(5);
        Paper.Contacts.Count.ShouldBe(3);
        Paper.Notes.Count.ShouldBe(3);
    }

    [Fact]
    public void Items_HavePagesPapersAndParts()
    {
        Paper.Items.Select(i => i.Number).ShouldBe(Enumerable.Range(1, 10).Select(n => $"{n}"));
        Paper.Items.Where(i => i.Pages is not null).Select(i => string.Join('-', i.Pages!)).ShouldBe(["3-6", "7-24", "25-36", "37-40", "41-48", "49-56"]);
        Paper.Items.Count(i => i.Paper is not null).ShouldBe(5);
        Paper.Items[2].Parts.Select(p => p.Letter).ShouldBe(["a", "b"]);
        Paper.Items.ShouldAllBe(i => !i.Private);
    }

    [Fact]
    public void Membership_HasCapacities()
    {
        Paper.Membership.Count.ShouldBe(15);
        Paper.Membership.CountBy(m => m.Capacity).ShouldBe(
            [new(MemberCapacity.Member, 8), new(MemberCapacity.CoOpted, 3), new(MemberCapacity.ByInvitation, 3), new(MemberCapacity.Chair, 1)], ignoreOrder: true);
        Paper.Membership.ShouldAllBe(m => (m.Title == "Councillor") == (m.Capacity != MemberCapacity.CoOpted));
    }

    [Fact]
    public void Attendance_IsGrouped()
    {
        var attendance = Minutes.Attendance;
        attendance.Members.Count.ShouldBe(7);
        attendance.Chair.ShouldBe(attendance.Members[0]);
        attendance.Substitutes.ShouldHaveSingleItem().For.ShouldBe(attendance.Apologies[1]);
        attendance.CoOpted.Count.ShouldBe(3);
        attendance.Cabinet.Count.ShouldBe(2);
        attendance.Employees.CountBy(e => e.Directorate ?? "").ShouldBe([new("People Directorate", 5), new("Resources Directorate", 2)], ignoreOrder: true);
        attendance.Apologies.Count.ShouldBe(3);
        Minutes.Closed.ShouldBe(new TimeOnly(14, 50));
    }

    [Fact]
    public void Minutes_AreNumberedAndDecided()
    {
        Minutes.MeetingDate.ShouldBe(new DateOnly(2016, 2, 25));
        Minutes.Entries.Select(e => e.Citation).ShouldBe(["54/15", "55/15", "56/15", "57/15", "58/15", "59/15", "60/15"]);
        Minutes.Entries.Select(e => e.Decisions.Count).ShouldBe([0, 0, 2, 1, 1, 0, 0]);
        Entry("56").Asks.Select(a => a.Kind).ShouldBe([AskKind.Information, AskKind.Information]);
        Entry("57").Asks.ShouldHaveSingleItem().Kind.ShouldBe(AskKind.Action);
        Entry("58").Asks.ShouldHaveSingleItem().Kind.ShouldBe(AskKind.Information);
        Entry("56").Concerns.Count.ShouldBe(5);
        Entry("58").Concerns.Count.ShouldBe(4);
    }

    [Fact]
    public void MattersArising_CloseEarlierMinutes()
    {
        Entry("55").Closes.Select(c => c.Citation).ShouldBe(["43/15", "49/15", "50/15"]);
        Entry("57").FurtherTo.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Citation.ShouldBe("39/15"), r => r.Body.ShouldBeNull());
        Minutes.Entries.Sum(e => e.Closes.Count).ShouldBe(3);
    }

    [Fact]
    public void Reports_HaveItemsAndRecommendations()
    {
        Paper.Reports.Select(r => (r.Item, r.Kind, r.Recommendations.Count)).ShouldBe(
        [
            ("4", ReportKind.BriefingNote, 2), ("4", ReportKind.Other, 4), ("5", ReportKind.BriefingNote, 3),
            ("6", ReportKind.BriefingNote, 2), ("7", ReportKind.BriefingNote, 2), ("8", ReportKind.Other, 0),
        ]);
        var review = Paper.Reports[1];
        review.Recommendations.Select(r => r.Ordinal).ShouldBe(["1", "2", "3", "4"]);
        review.Recommendations.Select(r => r.Parts.Count).ShouldBe([0, 2, 0, 0]);
        review.Recommendations.ShouldAllBe(r => r.To != null);
        Paper.Reports[3].Recommendations.Select(r => r.Ordinal).ShouldBe(["2.1", "2.2"]);
        Paper.Reports[4].Recommendations.ShouldAllBe(r => r.To == "Scrutiny Board 2");
    }

    [Fact]
    public void WorkProgramme_JoinsRowsBrokenByPages()
    {
        var programme = Paper.WorkProgramme;
        programme.Count.ShouldBe(47);
        programme.ShouldAllBe(i => i.MunicipalYear == "2015/16");
        programme.Count(i => i.Date is not null).ShouldBe(36);
        programme.Where(i => i.Date is null).CountBy(i => i.Group ?? "").ShouldBe([new("Date to be decided", 3), new("Performance Monitoring", 2), new("Next Municipal Year 16/17", 6)], ignoreOrder: true);
        programme.Where(i => i.Line is 1085 or 1096 or 1121).Select(i => (i.Title.Length, i.Detail!.Length)).ShouldBe([(85, 55), (53, 202), (24, 121)]);
        programme.Single(i => i.Line == 1093).Date.ShouldBe(new DateOnly(2015, 11, 25));
    }

    [Fact]
    public void Tables_AreAllKept()
    {
        Paper.Tables.Select(t => t.Line).ShouldBe([241, 287, 507, 679, 717, 944, 970, 1074], ignoreOrder: true);
        Paper.Tables.Single(t => t.Line == 679).Rows.Count.ShouldBe(30);
    }
}
