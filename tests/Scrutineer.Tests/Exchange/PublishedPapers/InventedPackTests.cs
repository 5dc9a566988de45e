using Scrutineer.Exchange.PublishedPapers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers;

public sealed class InventedPackTests
{
    private static PublishedPaper Paper => Papers.Invented("fenbridge-pack.md");

    private static PaperMinute Entry(string number) => Paper.Minutes.ShouldHaveSingleItem().Entries.Single(e => e.Number == number);

    [Fact]
    public void FrontSheet_GivesMeetingAndNotice()
    {
        Paper.Kind.ShouldBe(PaperKind.AgendaPack);
        Paper.Council.ShouldBe("Fenbridge Borough Council");
        Paper.Body.ShouldBe("Young People and Learning Scrutiny Panel (4)");
        Paper.Meeting.ShouldBe(new PaperMeeting(new(2019, 11, 12), new(10, 30), "Diamond Rooms 1 and 2, Fenbridge Guildhall"));
        Paper.Published.ShouldBe(new DateOnly(2019, 11, 4));
        Paper.ClearDays.ShouldBe(5); // Tue 5, Wed 6, Thu 7, Fri 8, Mon 11
        Paper.Contacts.ShouldBe(["Rowan Pell", "Telephone: 01234 555 020", "e-mail: rowan.pell@fenbridge.example"]);
    }

    [Fact]
    public void Items_KeepPapersPagesPartsAndPrivacy()
    {
        Paper.Items.Select(i => (i.Number, i.Title, i.Paper, Pages: i.Pages is null ? null : string.Join('-', i.Pages), i.Private)).ShouldBe(
        [
            ("1", "Apologies and Substitutions", null, null, false),
            ("2", "Minutes", null, "5-8", false),
            ("3", "Life After Care", "Joint Report of the Director of Families and the Head of Housing", "9-12", false),
            ("4", "School Attendance: a City-wide Look", "Presentation by the Head of Inclusion", "13-13", false),
            ("5", "Outstanding Issues", "Briefing Note of the Scrutiny Officer", "15-16", false),
            ("6", "Work Programme 2019/20", "Briefing Note of the Scrutiny Officer", "17-20", false),
            ("7", "Any Other Public Business", null, null, false),
            ("8", "Placement Contracts", "Report of the Director of Families", "21-30", true),
        ]);
        Paper.Items[1].Parts.Select(p => p.Letter + " " + p.Title).ShouldBe(["a To agree the minutes of the meeting held on 8th October, 2019", "b Matters Arising"]);
    }

    [Fact]
    public void Membership_SharesTheTitleOfItsList() =>
        Paper.Membership.ShouldBe(
        [
            new("B Ashdown", "Councillor", MemberCapacity.ViceChair), new("C Birch", "Councillor", MemberCapacity.Member), new("T De Wolfe", "Councillor", MemberCapacity.Member),
            new("J Farrow", "Mrs", MemberCapacity.CoOpted), new("N Hale", "Councillor", MemberCapacity.ByInvitation), new("S O'Dell", "Councillor", MemberCapacity.Member),
            new("R Pike-Lane", "Councillor", MemberCapacity.Chair), new("U Quartey", "Councillor", MemberCapacity.Member),
        ]);

    [Fact]
    public void Attendance_IsGrouped()
    {
        var attendance = Paper.Minutes[0].Attendance;
        attendance.Members.ShouldBe(["R Pike-Lane", "B Ashdown", "C Birch", "S O'Dell"]);
        attendance.Chair.ShouldBe("R Pike-Lane");
        attendance.Substitutes.ShouldBe([new("G Iver", "U Quartey")]);
        attendance.CoOpted.ShouldBe(["J Farrow"]);
        attendance.Cabinet.ShouldBe(["N Hale"]);
        attendance.Employees.ShouldBe([new("L Marsh", "Families"), new("O Tully", "Families"), new("V Stone", "Place Directorate")]);
        attendance.Invited.ShouldBe([new("I Rooke", "Fenbridge Health Trust"), new("A Wren", "Parents' Forum")]);
        attendance.Apologies.ShouldBe(["T De Wolfe", "U Quartey"]);
        Paper.Minutes[0].Closed.ShouldBe(new TimeOnly(12, 5));
    }

    [Fact]
    public void Minute_ListsWithHigherNumbersAreNotMinutes() =>
        Paper.Minutes[0].Entries.Select(e => e.Citation).ShouldBe(["31/19", "32/19", "33/19", "34/19", "35/19"]);

    [Fact]
    public void References_NameOtherBodies()
    {
        Entry("33").RefersTo.Select(r => (r.Citation, r.Body)).ShouldBe([("12/19", null), ("14/19", null), ("21/19", "Health Scrutiny Panel (5)"), ("88/18", "Cabinet")]);
        Entry("33").FurtherTo.Select(r => r.Citation).ShouldBe(["12/19", "14/19"]);
        Entry("32").Closes.ShouldBe([new PaperClosure("24/19", "Further to Minute 24/19 (Foster Carer Handbook), Members had been sent the handbook.") { Line = Entry("32").Closes[0].Line }]);
    }

    [Fact]
    public void Decisions_YieldTheirAsks()
    {
        Entry("33").Decisions.Select(d => d.Ordinal).ShouldBe(["1", "2", "3"]);
        Entry("33").Asks.Select(a => (a.Kind, string.Join('+', a.To), a.Decision)).ShouldBe(
            [(AskKind.Recommendation, "Cabinet Member for Families", "1"), (AskKind.Information, "Director of Families", "2")]);
        Entry("34").Asks.Select(a => (a.Kind, a.Text, a.Decision)).ShouldBe(
            [(AskKind.Action, "officers arrange a visit to two schools", "1"), (AskKind.WorkProgramme, "reading be added to the work programme for 2020/21.", "1")]);
        Entry("35").Asks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(a => a.Kind.ShouldBe(AskKind.Action), a => a.Decision.ShouldBeNull());
        Entry("33").Concerns.ShouldBe(["how families hear about short breaks", "the waiting list for the over-twelves"]);
    }

    [Fact]
    public void Report_RecommendationsHaveBodiesAndParts()
    {
        var report = Paper.Reports.First(r => r.Item == "3");
        report.Subject.ShouldBe("Life After Care");
        report.Date.ShouldBe(new DateOnly(2019, 11, 12));
        report.Recommendations.Select(r => (r.Ordinal, r.To, r.Text)).ShouldBe(
        [
            ("1", "Young People and Learning Scrutiny Panel (4)", "Note the progress in Appendix A"),
            ("2", "Young People and Learning Scrutiny Panel (4)", "Recommend to the Cabinet Member that:"),
            ("1", "Cabinet", "Agree the funding"),
        ]);
        report.Recommendations[1].Parts.ShouldBe([new("a", "every young person is offered a mentor"), new("b", "the mentor scheme is reviewed after a year")]);
    }

    [Fact]
    public void Table_RunsOnOverThePageEnd()
    {
        var table = Paper.Tables.Single(t => t.Report == "Life After Care");
        table.Caption.ShouldBe("Table 1: Where they live");
        table.Header.ShouldBe(["Home", "2018", "2019"]);
        table.Rows.Select(r => r[0]).ShouldBe(["Own tenancy", "With family", "Supported lodgings"]);
    }

    [Fact]
    public void Tracker_JoinsABrokenRowAndKeepsBlanksApart() =>
        Paper.Tracker.Select(r => (r.MeetingDate, r.AgendaItem, r.CabinetMember, r.Kind, r.Text, r.Response)).ShouldBe(
        [
            (new(2019, 9, 10), "Foster Carer Handbook", null, AskKind.Action, "The handbook be sent to Members", "Sent 12/9/19"),
            (new(2019, 9, 10), "Foster Carer Handbook", "Cllr Hale", AskKind.Information, "Numbers of carers by ward be supplied", null),
            (new(2019, 10, 8), "Short Breaks", "Cllr Hale", AskKind.Recommendation, "The summer scheme be kept free of charge", null),
        ]);

    [Fact]
    public void WorkProgramme_MergesSummaryAndDetail()
    {
        Paper.WorkProgramme.Select(i => (i.Date, i.Group, i.Title, i.Detail)).ShouldBe(
        [
            (new(2019, 10, 8), null, "Short Breaks", "To look at take-up."),
            (new(2019, 10, 8), null, "Reading in Year One", "To hear how schools teach reading"),
            (new(2019, 11, 12), null, "Life After Care", "Yearly report"),
            (new(2019, 11, 12), null, "School Attendance", "To look at attendance across the city."),
            (new(2020, 1, 14), null, "Summer Scheme Figures (if ready)", "as asked for in October"),
            (null, "Date to be agreed", "Music Services", "To see what is on offer"),
            (null, "Date to be agreed", "Elective Home Education", null),
        ]);
        Paper.WorkProgramme[3].LeadText.ShouldBe("V Stone Cllr Hale");
        Paper.WorkProgramme[2].DateNote.ShouldBe("at the Guildhall");
        Paper.Problems.Select(p => p.Line).ShouldBe([265, 275]);
    }
}
