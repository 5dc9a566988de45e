using Microsoft.AspNetCore.Http;
using Scrutineer.Web.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Infrastructure;

public class ListAddressTests
{
    [Theory]
    [InlineData("?kind=A&status=open&page=3", "status", null, "/tracker?kind=A")]
    [InlineData("?kind=A", "status", "answered", "/tracker?kind=A&status=answered")]
    [InlineData("?kind=A&KIND=I", "kind", "R", "/tracker?kind=R")]
    [InlineData("?q=a%22b", "page", "2", "/tracker?q=a%22b&page=2")]
    [InlineData("", "q", null, "/tracker")]
    public void AddressWith_OneThingChanged_KeepsTheOtherFilters(string query, string name, string? value, string expected)
    {
        var request = new DefaultHttpContext { Request = { Path = "/tracker", QueryString = new QueryString(query) } }.Request;
        request.AddressWith(name, value).ShouldBe(expected);
    }
}
