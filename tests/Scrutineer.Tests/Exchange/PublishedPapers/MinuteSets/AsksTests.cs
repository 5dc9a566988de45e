using Scrutineer.Exchange.PublishedPapers;
using Scrutineer.Exchange.PublishedPapers.Lines;
using Scrutineer.Exchange.PublishedPapers.MinuteSets;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.MinuteSets;

public sealed class AsksTests
{
    [Theory]
    [InlineData("the report be noted", "")]
    [InlineData("the Board endorse the plan and thank the officers", "")]
    [InlineData("the minutes be approved as a correct record and signed by the Chair", "")]
    [InlineData("the Committee supported the approach", "")]
    [InlineData("the report be noted and an update be provided in six months", "I:")]
    [InlineData("officers circulate the timetable to members", "A:officers")]
    [InlineData("the Chair write to the Secretary of State for Education about funding", "A:Chair+Secretary of State for Education")]
    [InlineData("the Board recommend to Cabinet that the scheme continue", "R:Cabinet")]
    [InlineData("the Cabinet Member for Homes be recommended to extend the scheme", "R:Cabinet Member for Homes")]
    [InlineData("an item on music be added to the work programme", "W:")]
    [InlineData("the Head of Music be invited to a future meeting to discuss lessons", "W:Head of Music")]
    [InlineData("data on waiting times be supplied by the Director of Homes", "I:Director of Homes")]
    [InlineData("members be kept informed of progress", "I:")]
    [InlineData("a task and finish group be established", "A:")]
    [InlineData("note the report; request figures by ward; and ask officers to arrange a visit", "I: A:officers")]
    [InlineData("ask the Head of Paths and Bridges to arrange a walk", "A:Head of Paths and Bridges")]
    [InlineData("the Cabinet Member for Homes be recommended that no officer in Help and Advice be asked to work alone", "R:Cabinet Member for Homes")]
    [InlineData("the number of visits made be provided to members every quarter", "I:")]
    [InlineData("recommendations to a Cabinet Member be kept on the table for a year", "A:")]
    [InlineData("the press and public be excluded from the meeting", "")]
    [InlineData("Councillor A Elm be appointed Vice-Chair", "")]
    public void Decision_YieldsItsAsks(string decision, string expected) => Of([], decision).ShouldBe(expected);

    [Theory]
    [InlineData("The Board requested that officers share the map.", "A:officers")]
    [InlineData("Members asked for further information on costs.", "I:")]
    [InlineData("The Director agreed to look at the rota.", "A:Director")]
    [InlineData("A visit be arranged for members.", "A:")]
    [InlineData("The Board asked about the waiting list.", "")]
    [InlineData("The Board noted that a visit would be arranged.", "")]
    [InlineData("The report requested by the Board was circulated.", "")]
    [InlineData("A survey had been requested by parents.", "")]
    [InlineData("Officers explained that the data was to be provided by schools.", "")]
    public void Narrative_AsksOnlyWhereItPlainlyDoes(string sentence, string expected) => Of([sentence]).ShouldBe(expected);

    [Fact]
    public void SameAskResolved_IsNotDoubled() =>
        Of(["The Board noted the programme and requested an extra meeting."], "an extra meeting of the Homes Scrutiny Board be arranged").ShouldBe("A:");

    private static string Of(string[] narrative, params string[] decisions)
    {
        var blocks = narrative.Select((text, i) => new TextBlock(text, new PaperLine(i + 1, text))).ToList();
        var asks = Asks.Of(blocks, [.. decisions.Select((text, i) => new PaperDecision($"{i + 1}", text))]);
        return string.Join(' ', asks.Select(a => $"{a.Kind.ToString()[0]}:{string.Join('+', a.To)}"));
    }
}
