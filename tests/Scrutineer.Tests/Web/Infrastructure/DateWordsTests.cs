using Scrutineer.Web.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Infrastructure;

public class DateWordsTests
{
    [Theory]
    [InlineData("2016-04-13", null)]
    [InlineData("2016-04-14", null)]
    [InlineData("2016-04-15", "1 day late")]
    [InlineData("2016-05-01", "17 days late")]
    public void Late_CountsWholeDaysAfterTheDueDay(string today, string? expected) =>
        new DateOnly(2016, 4, 14).Late(DateOnly.Parse(today)).ShouldBe(expected);
}
