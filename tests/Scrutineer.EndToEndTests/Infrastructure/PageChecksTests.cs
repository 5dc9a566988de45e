using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Infrastructure;

/// <summary>The checks themselves: each must find the fault it is there for.</summary>
public sealed class PageChecksTests(PublicSite site)
{
    private const string Skip = "<a href='#main'>Skip to main content</a>";

    [Fact]
    public async Task AssertAccessible_WithAnUnnamedPicture_Fails()
    {
        var page = await Show("<main><h1>Fault</h1><img src='/look/favicon.svg'></main>");
        (await Assert.ThrowsAsync<ShouldAssertException>(() => PageChecks.AssertAccessible(page))).Message.ShouldContain("image-alt");
    }

    [Fact]
    public async Task AssertFits_WithAWideTable_Fails()
    {
        var page = await Show($"<main><h1>Fault</h1><table><tr><td>{new string('x', 90)}</td></tr></table></main>");
        (await Assert.ThrowsAsync<ShouldAssertException>(() => PageChecks.AssertFits(page, SiteFixture.Phone))).Message.ShouldContain("pixels wide");
    }

    [Theory]
    [InlineData("<a href='/' class='plain'>Home</a>", "looks the same")]
    [InlineData("<button tabindex='2'>First</button>", "First")]
    [InlineData("<button onkeydown='event.preventDefault()'>Trap</button><a href='/'>Out</a>", "Trap")]
    [InlineData("<a href='/' class='left'>Away</a>", "cannot be seen")]
    public async Task AssertKeyboard_WithAFault_NamesIt(string fault, string named)
    {
        var page = await Show(Skip + fault);
        (await Assert.ThrowsAsync<ShouldAssertException>(() => PageChecks.AssertKeyboard(page))).Message.ShouldContain(named);
    }

    // A page of its own, without the site's policy, whose fault is all there is.
    private async Task<IPage> Show(string body)
    {
        var page = await site.OpenAsync("/accessibility");
        await page.RouteAsync("**/fault", route => route.FulfillAsync(new()
        {
            ContentType = "text/html; charset=utf-8",
            Body = "<!DOCTYPE html><html lang=en-GB><title>Fault</title><style>.plain:focus{outline:0}.left{position:fixed;left:-500px}</style>" + body,
        }));
        await page.GotoAsync("fault");
        return page;
    }
}
