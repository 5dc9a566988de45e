using Scrutineer.Foundation.Calendar;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Calendar;

public sealed class MunicipalYearTests
{
    [Theory]
    [InlineData("2016-04-30", "2015/16")]
    [InlineData("2016-05-01", "2016/17")]
    [InlineData("2016-01-01", "2015/16")]
    [InlineData("2015-12-31", "2015/16")]
    [InlineData("1999-06-10", "1999/00")]
    public void Of_ChangesOnTheFirstOfMay(string day, string name) =>
        MunicipalYear.Of(DateOnly.Parse(day)).Name.ShouldBe(name);

    [Fact]
    public void Forms_AreThoseOfPapersAndAddresses()
    {
        var year = new MunicipalYear(2015);

        year.ToString().ShouldBe("2015/16");
        year.Slug.ShouldBe("2015-16");
        year.Short.ShouldBe("15");
        year.First.ShouldBe(new DateOnly(2015, 5, 1));
        year.Last.ShouldBe(new DateOnly(2016, 4, 30));
        new MunicipalYear(2008).Short.ShouldBe("08");
    }

    [Theory]
    [InlineData("2015/16", 2015)]
    [InlineData("2015-16", 2015)]
    [InlineData("15/16", 2015)]
    [InlineData(" 2015 / 16 ", 2015)]
    [InlineData("2015–16", 2015)]
    [InlineData("1999/00", 1999)]
    [InlineData("99/00", 2099)]
    public void TryParse_ReadsTheWaysItIsWritten(string text, int start)
    {
        MunicipalYear.TryParse(text, out var year).ShouldBeTrue();
        year.StartYear.ShouldBe(start);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2015/17")]
    [InlineData("2015/15")]
    [InlineData("2015")]
    [InlineData("63/15")] // a minute, not a year
    [InlineData("0000/01")]
    [InlineData("9999/00")]
    [InlineData("2015/16/17")]
    [InlineData("٢٠١٥/١٦")] // other digits
    public void TryParse_OfAnythingElse_IsFalse(string? text) => MunicipalYear.TryParse(text, out _).ShouldBeFalse();
}
