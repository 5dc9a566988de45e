using Scrutineer.Exchange.PublishedPapers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers;

public sealed class InventedLayoutsTests
{
    [Fact]
    public void Minutes_InCapitalsWithInlineResolutions_AreRead()
    {
        var minutes = Papers.Invented("fenbridge-minutes-paragraphs.txt").Minutes.ShouldHaveSingleItem();
        minutes.MeetingDate.ShouldBe(new DateOnly(2019, 9, 24));
        minutes.Time.ShouldBe(new TimeOnly(19, 0));
        minutes.Closed.ShouldBe(new TimeOnly(20, 45));
        minutes.Attendance.Members.ShouldBe(["D Ember", "F Gale", "M Nettle"]);
        minutes.Attendance.Chair.ShouldBe("D Ember");
        minutes.Attendance.Substitutes.ShouldBe([new("H Isley", "K Lund")]);
        minutes.Attendance.Cabinet.ShouldBe(["P Orr"]);
        minutes.Attendance.Apologies.ShouldBe(["K Lund", "V Wick"]);
        minutes.Entries.Select(e => (e.Citation, string.Join(' ', e.Decisions.Select(d => d.Ordinal)))).ShouldBe([("10/19", ""), ("11/19", "1"), ("12/19", "a b c"), ("13/19", "1 2 3")]);
        minutes.Entries[2].Asks.Select(a => (a.Kind, a.Decision)).ShouldBe([(AskKind.Action, "b"), (AskKind.Recommendation, "c")]);
        minutes.Entries[3].Asks.Select(a => (a.Kind, a.Decision)).ShouldBe([(AskKind.Information, "2"), (AskKind.WorkProgramme, "3")]);
    }

    [Fact]
    public void SupplementaryAgenda_GivesTheWholeContract()
    {
        var json = PaperJson.Write(Papers.Invented("fenbridge-supplement.md")).ReplaceLineEndings("\n");
        json.ShouldBe(Papers.InventedText("fenbridge-supplement.json").ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public void PrivateBusinessNil_MakesNoItem()
    {
        var paper = PaperReader.Read("Homes Scrutiny Board\n\nTime and Date\n\n2.00 pm on Monday, 3rd February, 2020\n\nPublic Business\n\n1. Homes\n\nPrivate Business\n\nNil\n");
        paper.Items.ShouldHaveSingleItem().Private.ShouldBeFalse();
        paper.Kind.ShouldBe(PaperKind.Agenda);
    }

    [Fact]
    public void PlainTabbedText_IsNotATable()
    {
        var paper = PaperReader.Read("Minutes of the Meeting of Homes Scrutiny Board held at 2.00 pm on Monday, 3 February 2020\n\nPresent:\n\nMembers:\tCouncillor A Elm (Chair)\n\tCouncillor B Oak\n\n1.\tHomes\n\nRESOLVED that the report be noted.\n");
        paper.Tables.ShouldBeEmpty();
        paper.Minutes[0].Attendance.Members.ShouldBe(["A Elm", "B Oak"]);
        paper.Minutes[0].Entries.ShouldHaveSingleItem().Citation.ShouldBeNull(); // numbered from 1 in February: anew at each meeting
    }

    [Fact]
    public void LeadThatRecommends_MakesEveryItemARecommendation()
    {
        var paper = PaperReader.Read("Minutes of the Meeting of Homes Scrutiny Board held on 3 February 2020\n\nPresent: Councillor A Elm\n\n7. Homes\n\nRESOLVED that the Cabinet Member for Homes be recommended to:\n\n1) build more\n2) mend more\n");
        paper.Minutes[0].Entries[0].Asks.Select(a => (a.Kind, a.To[0], a.Decision)).ShouldBe(
            [(AskKind.Recommendation, "Cabinet Member for Homes", "1"), (AskKind.Recommendation, "Cabinet Member for Homes", "2")]);
    }

    [Fact]
    public void LeadWithoutList_IsTheDecision()
    {
        var paper = PaperReader.Read("Minutes of the Meeting of Homes Scrutiny Board held on 3 February 2020\n\nPresent: Councillor A Elm\n\n7. Homes\n\nRESOLVED: That the report be noted:\n\n8. Next\n\nNothing.\n");
        paper.Minutes[0].Entries[0].Decisions.ShouldHaveSingleItem().Text.ShouldBe("the report be noted");
    }

    [Fact]
    public void Agenda_InTwoPartsWithBareNumbers_IsRead()
    {
        var paper = PaperReader.Read("""
            Fenbridge City Council

            Meeting of the
            Families and Education Scrutiny Committee

            Thursday 5 March 2020 at 6.30 pm in the Council Chamber, Fenbridge

            PART ONE

            1 Apologies for absence

            2 Schools inspection (Pages 7 - 20)

            Report of the Director of Education

            PART TWO

            3 Homes contract (Pages 21 - 30)

            Members of the Committee

            Councillor A Ash (Chair)
            Councillors C Cedar, D Dale
            Co-opted members: Mrs E Elm (Church of Fenbridge)

            Contact: Gill Gum, Democratic Services, 01234 567890

            Date of publication: 26 February 2020
            """);
        paper.Body.ShouldBe("Families and Education Scrutiny Committee");
        paper.Meeting.ShouldBe(new PaperMeeting(new(2020, 3, 5), new(18, 30), "Council Chamber, Fenbridge"));
        paper.Items.Select(i => (i.Number, i.Title, i.Private)).ShouldBe([("1", "Apologies for absence", false), ("2", "Schools inspection", false), ("3", "Homes contract", true)]);
        paper.Membership.Select(m => (m.Name, m.Title, m.Capacity)).ShouldBe(
        [
            ("A Ash", "Councillor", MemberCapacity.Chair), ("C Cedar", "Councillor", MemberCapacity.Member),
            ("D Dale", "Councillor", MemberCapacity.Member), ("E Elm", "Mrs", MemberCapacity.CoOpted),
        ]);
        paper.Published.ShouldBe(new DateOnly(2020, 2, 26));
        paper.ClearDays.ShouldBe(5); // Thu 27, Fri 28 February, Mon 2, Tue 3, Wed 4 March
        paper.Contacts.ShouldHaveSingleItem().ShouldStartWith("Contact: Gill Gum");
    }

    [Fact]
    public void Guests_InBracketsOrAfterCommas_HaveRoles()
    {
        var paper = PaperReader.Read("Minutes of the Meeting of Homes Scrutiny Board held on 3 February 2020\n\nPresent: Councillor A Elm\nAlso in attendance: J Hill (Director of Homes), Cllr E Oak (Cabinet Member for Homes)\nOther representatives:\nAnna Reed, Chief Executive, Fenbridge Trust\n\n7. Homes\n\nNothing.\n");
        paper.Minutes[0].Attendance.Invited.ShouldBe([new("J Hill", "Director of Homes"), new("Anna Reed", "Chief Executive, Fenbridge Trust")]);
        paper.Minutes[0].Attendance.Cabinet.ShouldBe(["E Oak"]);
    }

    [Fact]
    public void Json_WritesUnknownTimesAsNull() =>
        PaperJson.Write(PaperReader.Read("Homes Scrutiny Board\n\n3 February 2020\n\n1. Homes\n")).ShouldContain("\"time\": null");

    /// <summary>Two groups whose line break a form lost: no name may go with it.</summary>
    [Fact]
    public void Attendance_OfTwoGroupsOnOneLine_KeepsEveryName()
    {
        var paper = PaperReader.Read("Minutes of the Meeting of Homes Scrutiny Board held on 3 February 2020\n\nPresent:\n\nMembers: Councillor A Elm\n\nCabinet Member and Councillor B Oak Deputy Cabinet Member: Councillor C Ash\n\n7. Homes\n\nNothing.\n");
        paper.Minutes[0].Attendance.Cabinet.ShouldBe(["B Oak", "C Ash"]);
        paper.Minutes[0].Attendance.Members.ShouldBe(["A Elm"]);
    }

    /// <summary>As the product's own front sheet prints them, and as others do.</summary>
    [Theory]
    [InlineData("Contacts\n\n- Gill Gum, Democratic Services\n- 01234 567890\n\nPublished on 27 January 2020\n")]
    [InlineData("Contact Officers:\nGill Gum, Democratic Services\n01234 567890\n\nMore words that name nobody.\n")]
    public void Contacts_UnderTheirHeading_AreRead(string contacts) =>
        PaperReader.Read("Homes Scrutiny Board\n\nTime and Date\n\n2.00 pm on Monday, 3rd February, 2020\n\nPublic Business\n\n1. Homes\n\nMembership: Councillor A Elm\n\n" + contacts)
            .Contacts.ShouldBe(["Gill Gum, Democratic Services", "01234 567890"]);

    [Theory]
    [InlineData("London Borough of Fenbridge")]
    [InlineData("The Royal Borough of Fenbridge and Marsh")]
    [InlineData("Fenbridge City Council")]
    public void Council_OnTheLineAboveItsCommittee_IsNoPartOfItsName(string council)
    {
        var paper = PaperReader.Read($"{council}\nHomes Scrutiny Board\n\nMonday, 3rd February, 2020\n\n1. Homes\n");
        paper.Body.ShouldBe("Homes Scrutiny Board");
        WithoutThe(paper.Council).ShouldBe(WithoutThe(council));
    }

    [Theory]
    [InlineData("Updated for the meeting on 3 February 2020", true)]
    [InlineData("Last updated 3 February 2020", false)]
    public void ActionLog_SaysForWhichMeetingItWasUpdated(string line, bool isOfMeeting) =>
        PaperReader.Read($"Homes Scrutiny Board\n\nAction log\n\n{line}\n\n| Action | Owner | Due | Progress |\n| --- | --- | --- | --- |\n| Count the homes | A Elm | March 2020 | Begun |\n")
            .Meeting?.Date.ShouldBe(isOfMeeting ? new DateOnly(2020, 2, 3) : null);

    /// <summary>A form may put the body and the title over a report on one line.</summary>
    [Theory]
    [InlineData("FENBRIDGE HOMES BOARD\nEMPTY HOMES REVIEW")]
    [InlineData("FENBRIDGE HOMES BOARD EMPTY HOMES REVIEW")]
    public void Title_UnderItsBody_IsKept(string title) =>
        PaperReader.Read($"Homes Scrutiny Board\n\n3 February 2020\n\n1. Homes\n\nAgenda Item 1\n\n{title}\n\nWhat was found\n\nPurpose\n\nTo say it.\n")
            .Reports.ShouldHaveSingleItem().Subject.ShouldBe("EMPTY HOMES REVIEW – What was found");

    /// <summary>The last point of a list is no heading, though it bears the next heading's number; a heading is no point.</summary>
    [Theory]
    [InlineData("2 Recommendations", "3 Background", "1 2 3")]
    [InlineData("2. Recommendations", "3. Background", "1 2")]
    public void Recommendations_EndWithTheirList(string heading, string next, string ordinals)
    {
        var last = next[1] == ' ' ? "3. Tell the Cabinet Member\n\n" : "";
        var paper = PaperReader.Read($"Homes Scrutiny Board\n\n3 February 2020\n\n1. Homes\n\nAgenda Item 1\n\nBriefing note\n\nTo: Homes Scrutiny Board\n\nSubject: Homes\n\n{heading}\n\nThe Board is recommended to:\n\n1. Count them\n\n2. Mend them\n\n{last}{next}\n\nWords.\n");
        string.Join(' ', paper.Reports.ShouldHaveSingleItem().Recommendations.Select(r => r.Ordinal)).ShouldBe(ordinals);
    }

    private static string? WithoutThe(string? council) => council?.Replace("The ", "", StringComparison.Ordinal);
}
