using Scrutineer.Exchange.PublishedPapers.Lines;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Lines;

public sealed class LineTests
{
    [Theory]
    [InlineData("**Child *C*** &amp; others", "Child C & others")]
    [InlineData("held on 9<sup>th</sup> March", "held on 9th March")]
    [InlineData("16 <sup>th</sup> June 16", "16th June 16")]
    [InlineData("see [the page](http://fenbridge.example/a(b)) now", "see the page) now")]
    [InlineData("<a href=\"x\">here</a>, <http://fenbridge.example>", "here, http://fenbridge.example")]
    [InlineData("a < b and c > d", "a < b and c > d")]
    [InlineData("stakeholders\\* and P:\\Shared", "stakeholders* and P:\\Shared")]
    [InlineData("snake_case and _stress_", "snake_case and stress")]
    [InlineData("two  spaces\u00a0here\u200b", "two spaces here")]
    [InlineData("5 * 3", "5 * 3")]
    public void Clean_LeavesTheWords(string raw, string expected) => LineCleaner.Clean(raw).ShouldBe(expected);

    [Theory]
    [InlineData("\u0410", "A")]
    [InlineData("\u041e\u0421\u0422", "OCT")]
    [InlineData("\u043e\u0441\u0442", "oct")]
    [InlineData("\u0421ouncil", "Council")]
    [InlineData("\u0410\u043d\u043d\u0430", "\u0410\u043d\u043d\u0430")]
    [InlineData("\u042d", "\u042d")]
    public void ToLatin_ChangesOnlyLookAlikes(string text, string expected) => LookAlikes.ToLatin(text).ShouldBe(expected);

    [Theory]
    [InlineData("1. First", "1", "First")]
    [InlineData("(a) That", "a", "That")]
    [InlineData("iv) fourth", "iv", "fourth")]
    [InlineData("2.1 It is", "2.1", "It is")]
    [InlineData("2016 was a year", null, null)]
    [InlineData("A. Brennan", null, null)]
    [InlineData("(Chair)", null, null)]
    public void ListMarker_IsTheNumberOrLetterBeforeAnItem(string text, string? mark, string? rest)
    {
        var marker = ListMarker.Of(text);
        marker?.Mark.ShouldBe(mark);
        marker?.Rest.ShouldBe(rest);
        (marker is null).ShouldBe(mark is null);
    }

    [Fact]
    public void Sentences_DoNotEndAtAbbreviations() =>
        Wording.Sentences("Cllr. Elm asked about No. 5 at 2 p.m. on Monday. It was open (minute 3/19 refers). Yes.").Select(s => s.Sentence)
            .ShouldBe(["Cllr. Elm asked about No. 5 at 2 p.m. on Monday.", "It was open (minute 3/19 refers).", "Yes."]);

    [Fact]
    public void Parse_DropsPageFurnitureAndKeepsWhereItWas()
    {
        var lines = PaperText.Parse("One\n\nPage 9\n\nTwo\n\nThis page is intentionally left blank\n\n- 12 -\nThree 3\n").Lines;
        lines.Select(l => (l.Number, l.Text, l.NewPage)).ShouldBe([(1, "One", false), (5, "Two", true), (10, "Three 3", true)]);
    }
}
