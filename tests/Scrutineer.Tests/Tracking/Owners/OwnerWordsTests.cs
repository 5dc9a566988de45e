using Scrutineer.Tracking.Owners;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Tracking.Owners;

public sealed class OwnerWordsTests
{
    [Theory]
    [InlineData("Cabinet Member (Children and Young People)", "the Cabinet Member for Children & Young People")]
    [InlineData("Director of Children\u2019s Services", "Director, Children's Services")]
    public void KeyOf_NamesWrittenDifferently_IsOne(string one, string other) => OwnerWords.KeyOf(one).ShouldBe(OwnerWords.KeyOf(other));

    [Fact]
    public void KeyOf_OtherPortfolios_Differ() => OwnerWords.KeyOf("Cabinet Member (Education)").ShouldNotBe(OwnerWords.KeyOf("Cabinet Member (Children)"));

    [Theory]
    [InlineData("Cabinet Member (Children and Young People)", OwnerSort.CabinetMember)]
    [InlineData("the Cabinet Member for Education", OwnerSort.CabinetMember)]
    [InlineData("Cabinet Member", OwnerSort.Unknown)]
    [InlineData("Executive Director of People", OwnerSort.Officer)]
    [InlineData("Director of Children\u2019s Services", OwnerSort.Officer)]
    [InlineData("Head of Early Help", OwnerSort.Officer)]
    [InlineData("the Board", OwnerSort.Board)]
    [InlineData("Scrutiny Co-ordinator", OwnerSort.Board)]
    [InlineData("members of the Board", OwnerSort.Board)]
    [InlineData("Local Safeguarding Children Board", OwnerSort.Unknown)]
    [InlineData("officers", OwnerSort.Unknown)]
    [InlineData("", OwnerSort.Unknown)]
    public void SortOf_AName_IsOnlyWhatItsWordsSay(string name, OwnerSort sort) => OwnerWords.SortOf(name).ShouldBe(sort);
}
