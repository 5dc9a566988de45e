using Scrutineer.Exchange.PublishedPapers.Import;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Import;

public sealed class PaperVersionTests
{
    private static readonly DateTime Monday = new(2031, 3, 3, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("minutes v2.md", "minutes.md", true)]
    [InlineData("minutes.md", "minutes v2.md", false)]
    [InlineData("minutes_v3.md", "minutes v10.md", false)]
    [InlineData("minutes final.md", "minutes draft.md", true)]
    [InlineData("draft-minutes.md", "minutes.md", false)]
    [InlineData("minutes (corrected).md", "minutes.md", true)]
    // Words that only look like marks of a version.
    [InlineData("finalists.md", "revenue v.md", true)]
    public void Against_NamesThatSayIt_GoesByThem(string name, string other, bool newer) =>
        new PaperVersion(name, null, Monday).Against(new PaperVersion(other, null, Monday)).IsNewer.ShouldBe(newer);

    [Fact]
    public void Against_NumberedName_GoesBeforeTheDayAndTheFileTime()
    {
        var answer = new PaperVersion("pack v2.md", new(2031, 3, 1), Monday).Against(new PaperVersion("pack v1.md", new(2031, 3, 9), Monday.AddDays(9)));

        answer.ShouldBe(new VersionAnswer(true, null));
    }

    [Fact]
    public void Against_DaysOfPublication_GoesByTheLater() =>
        new PaperVersion("pack.md", new(2031, 3, 1), Monday.AddDays(5)).Against(new PaperVersion("pack.md", new(2031, 3, 2), Monday)).ShouldBe(new VersionAnswer(false, null));

    [Fact]
    public void Against_OnlyFileTimes_GoesByThemAndSaysSo()
    {
        var answer = new PaperVersion("a.md", null, Monday).Against(new PaperVersion("b.md", null, Monday.AddHours(1)));

        answer.IsNewer.ShouldBeFalse();
        answer.Doubt.ShouldBe("Only the times of the files say which is the newer, \u201ca.md\u201d or \u201cb.md\u201d.");
    }

    [Fact]
    public void Against_Nothing_TakesTheOneImportedLastAndSaysSo()
    {
        var answer = new PaperVersion("a.md", null, Monday).Against(new PaperVersion("b.md", null, Monday));

        answer.IsNewer.ShouldBeTrue();
        answer.Doubt!.ShouldStartWith("Nothing says which is the newer");
    }
}
