using Scrutineer.Exchange.PublishedPapers.FrontSheets;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.FrontSheets;

public sealed class BodyNamesTests
{
    [Theory]
    [InlineData("Children's Scrutiny Panel - Wednesday 6th December 2023 11.00 am", "Children's Scrutiny Panel")]
    [InlineData("Agenda for Children & Families Committee on Monday, 5 June, 2023, 5.00pm", "Children & Families Committee")]
    [InlineData("Learning Panel – 21 March 2011", "Learning Panel")]
    [InlineData("Learning Panel – Meeting held on Wednesday, 17th July, 2013.", "Learning Panel")]
    [InlineData("Notice of a public meeting of Young People Committee", "Young People Committee")]
    [InlineData("Homes Committee - Recommendations Scrutiny Tracker 2023-24", "Homes Committee")]
    [InlineData("Wellbeing Scrutiny Board (5)", "Wellbeing Scrutiny Board (5)")]
    public void Bare_OfATitle_IsTheNameAlone(string printed, string name)
    {
        BodyNames.Bare(printed).ShouldBe(name);
        BodyNames.IsBody(name).ShouldBeTrue();
    }

    [Theory]
    [InlineData("RESOLVED: That the Cabinet")]
    [InlineData("Venue: Committee Room 2, Town Hall")]
    [InlineData("(Report by the Cabinet Member for Learning)")]
    [InlineData("agreed to invite the lead members to future meetings of the committee")]
    [InlineData("The Committee considered the report of the officer that sought to")]
    public void IsBody_OfWordsThatMentionOne_IsFalse(string text) => BodyNames.IsBody(BodyNames.Bare(text)).ShouldBeFalse();
}
