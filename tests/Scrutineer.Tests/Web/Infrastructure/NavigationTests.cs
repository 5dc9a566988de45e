using Scrutineer.Web.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Infrastructure;

public class NavigationTests
{
    [Theory]
    [InlineData("/meetings", "Meetings")]
    [InlineData("/boards", "Boards and people")]
    [InlineData("/boards/children", "Boards and people")]
    [InlineData("/people/r-okafor", "Boards and people")]
    [InlineData("/boards/children/meetings/2031-04-17", "Meetings")]
    [InlineData("/boards/children/minutes/18-30", "Meetings")]
    [InlineData("/boards/children/work-programme/2030-31", "Work programmes")]
    [InlineData("/tracker", "Recommendations")]
    [InlineData("/matters/child-q", "Recommendations")]
    public void Of_APage_IsThePlaceItLiesUnder(string address, string place) =>
        Navigation.Of(address).ShouldNotBeNull().Text.ShouldBe(place);

    [Theory]
    [InlineData("/")]
    [InlineData("/accessibility")]
    [InlineData("/meetingsx")]
    public void Of_APageElsewhere_IsNone(string address) => Navigation.Of(address).ShouldBeNull();
}
