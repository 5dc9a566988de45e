using Scrutineer.Governance.Threads;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Threads;

public sealed class ReviewSubjectsTests
{
    [Fact]
    public void In_PapersThatCallOneChildByTwoNames_IsOneSubject() =>
        ReviewSubjects.In("Review: Child Q. Baby Q was seen by the midwife.").ShouldBe(["Q"]);

    [Theory]
    [InlineData("Child protection plans")]
    [InlineData("A child in need")]
    [InlineData("CHILD ABUSE")]
    public void In_OrdinaryWords_IsNobody(string text) => ReviewSubjects.In(text).ShouldBeEmpty();

    [Fact]
    public void SentenceNaming_TheSubject_IsTheSentenceItStandsIn() =>
        ReviewSubjects.SentenceNaming("It met twice. The review of Child Q found drift. It closed.", "Q").ShouldBe("The review of Child Q found drift");
}
