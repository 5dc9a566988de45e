using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>What all pages share: header, bar of subjects, foot, error pages.</summary>
public sealed class FrameTests(PublicSite site)
{
    [Theory]
    [InlineData("/accessibility")]
    [InlineData("/nowhere")]
    [InlineData("/error/400")]
    [InlineData("/error/500")]
    public async Task Page_AtAnyWidth_IsAccessibleFitsAndWorksByKeyboard(string path)
    {
        var page = await site.OpenAsync(path);
        await PageChecks.AssertWhole(page);
    }

    [Fact]
    public async Task SkipLink_Used_GoesPastTheHeader()
    {
        var page = await site.OpenAsync("/nowhere");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.closest('main') && document.activeElement.innerText"))
            .ShouldBe("meetings");
    }

    [Fact]
    public async Task Slash_OnAnyPage_GoesToTheSearchBox()
    {
        var page = await site.OpenAsync("/tracker");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("63/15");
        (await page.InputValueAsync("#site-search")).ShouldBe("63/15");
    }

    [Fact]
    public async Task Page_WithoutScripts_SaysTheSame()
    {
        var without = await site.OpenAsync("/accessibility", scripts: false);
        var with = await site.OpenAsync("/accessibility");
        (await without.InnerTextAsync("body")).ShouldBe(await with.InnerTextAsync("body"));
    }
}
