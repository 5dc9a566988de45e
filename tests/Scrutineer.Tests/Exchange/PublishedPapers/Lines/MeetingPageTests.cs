using Scrutineer.Exchange.PublishedPapers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Lines;

public sealed class MeetingPageTests
{
    private const string Head = "Agenda and minutes\n\nLearning Panel - Monday, 12 June 2023 6.00 pm\n\nNo. Item\n\n";

    [Fact]
    public void PageOfOneItem_WithoutItsMeeting_IsReadAndSaysWhatIsMissing()
    {
        var paper = PaperReader.Read("Agenda item\n\nSchool Meals\n\nTo consider a report.\n\nMinutes:\n\nResolved:-\n\n1)  That the report be noted.\n\n2)  That the Head of Catering circulate the menus.\n\nSupporting documents:\n");
        var minute = paper.Minutes.ShouldHaveSingleItem().Entries.ShouldHaveSingleItem();
        (minute.Number, minute.Title, minute.Decisions.Count).ShouldBe((null, "School Meals", 2));
        minute.Asks.ShouldHaveSingleItem().To.ShouldBe(["Head of Catering"]);
        (paper.Kind, paper.Body, paper.Refused).ShouldBe((PaperKind.Other, null, false));
        paper.Problems.Select(p => p.Message).ShouldContain(m => m.StartsWith("These minutes do not say when the meeting was held"));
    }

    [Fact]
    public void PageThatLostTheWordMinutes_KeepsItsDecisions()
    {
        var paper = PaperReader.Read(Head + "To agree the minutes PDF 65 KB\n\nResolved – That the minutes be signed.\n\nSchool Meals PDF 1 MB\n\nAdditional documents:\n\nResolved – (a) That the report be noted, and (b) that the Head of Catering be thanked.\n");
        (paper.Kind, paper.Body, paper.Meeting!.Date).ShouldBe((PaperKind.Minutes, "Learning Panel", new DateOnly(2023, 6, 12)));
        paper.Minutes[0].Entries.Select(e => (e.Title, e.Decisions.Count)).ShouldBe([("To agree the minutes", 1), ("School Meals", 2)]);
    }

    [Fact]
    public void PageOfAnAgenda_KeepsNotesOutOfItsItems()
    {
        var paper = PaperReader.Read(Head.Replace("Agenda and minutes", "Agenda", StringComparison.Ordinal) + "A1\n\nDeclarations of Interest\n\nNotes:\n\n1. Say what it is.\n\n2. Leave the room.\n\nB1\n\nSchool Meals PDF 90 KB\n\nReport of the Head of Catering\n");
        paper.Kind.ShouldBe(PaperKind.Agenda);
        paper.Items.Select(i => (i.Number, i.Title, i.Paper)).ShouldBe([("A1", "Declarations of Interest", null), ("B1", "School Meals", "Report of the Head of Catering")]);
    }

    [Fact]
    public void NumbersAloneOverTheirTitles_AreAnAgendas()
    {
        var paper = PaperReader.Read("Learning Panel\n\nDate: Monday, 12 June 2023\n\nAGENDA\n\n1.\n\nApologies\n\n2.\n\nMinutes of the meeting held on 10 May 2023\n(Pages 3 - 10)\n\n3.\n\nWork Programme 2023/24\n(Pages 11 - 12)\n");
        (paper.Kind, paper.Meeting!.Date, paper.Minutes.Count).ShouldBe((PaperKind.Agenda, new DateOnly(2023, 6, 12), 0));
        paper.Items.Select(i => (i.Number, i.Pages?[0])).ShouldBe([("1", null), ("2", 3), ("3", 11)]);
    }

    [Fact]
    public void PagesOfNothingButLabels_AreReadInTime()
    {
        var paper = PaperReader.Read(string.Concat(Enumerable.Repeat("Minutes:\n\n", 20_000)));
        paper.Minutes.SelectMany(m => m.Entries).ShouldAllBe(e => e.Decisions.Count == 0);
    }
}
