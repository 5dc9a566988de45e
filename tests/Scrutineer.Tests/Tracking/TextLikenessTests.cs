using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Tracking;

public sealed class TextLikenessTests
{
    [Fact]
    public void Words_OfATitle_AreItsMeaningWithoutEndings() =>
        TextLikeness.Words("The Auditing of Children\u2019s Services").ShouldBe(["audit", "children", "service"], ignoreOrder: true);

    [Theory]
    [InlineData("Foster Carer Sufficiency", "foster carers' sufficiency", 1.0)]
    [InlineData("Review of Child T", "Review of Child D", 2.0 * 2 / 6)]
    [InlineData("School Attendance", "Short Breaks", 0.0)]
    [InlineData("", "Short Breaks", 0.0)]
    public void Likeness_IsTheShareOfSharedWords(string one, string other, double expected) =>
        TextLikeness.Of(one, other).ShouldBe(expected, 0.001);

    [Fact]
    public void Containment_OfATitleInALongerOne_IsWhole() =>
        TextLikeness.Containment(TextLikeness.Words("Quality Assurance"), TextLikeness.Words("Improving Quality Assurance")).ShouldBe(1);
}
