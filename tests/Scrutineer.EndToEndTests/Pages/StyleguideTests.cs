using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>Every component in every state, on the page that shows them all.</summary>
public sealed class StyleguideTests(DevelopmentSite site)
{
    [Theory]
    [InlineData(SiteFixture.Wide)]
    [InlineData(768)]
    [InlineData(SiteFixture.Phone)]
    public async Task Components_AtAnyWidth_AreAccessibleFitAndWorkByKeyboard(int width)
    {
        var page = await site.OpenAsync("/styleguide", width);
        await PageChecks.AssertAccessible(page);
        await PageChecks.AssertFits(page, width);
        await PageChecks.AssertKeyboard(page);
    }

    [Fact]
    public async Task WideTable_OnAPhone_ScrollsByKeyboard()
    {
        var page = await site.OpenAsync("/styleguide", SiteFixture.Phone);
        var region = page.GetByRole(Microsoft.Playwright.AriaRole.Region, new() { Name = "Figures by team" });
        await region.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await PageChecks.UntilAsync(() => region.EvaluateAsync<bool>("region => region.scrollLeft > 0"), "The region did not scroll.");
        (await region.EvaluateAsync<bool>("region => region.scrollWidth > region.clientWidth")).ShouldBeTrue();
    }
}
