using Microsoft.Playwright;
using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>A member's own papers and notes, in a real browser on a site that is changed.</summary>
public sealed class MyPapersTests(ChangedSite site)
{
    [Fact]
    public async Task OwnPapersAndNote_AreAccessibleFitAndWorkByKeyboard()
    {
        var page = await site.OpenAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Co-opted member" }).ClickAsync();
        await PageChecks.ArriveAsync(page, "**/my-work");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Menu" }).GetByRole(AriaRole.Link, new() { Name = "My papers" }).ClickAsync();
        await CheckAsync(page);
        await PageChecks.AssertKeyboard(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Make a note" }).First.ClickAsync();
        await CheckAsync(page);
        await PageChecks.AssertKeyboard(page);
        await page.GetByLabel("Your note").FillAsync("Ask how many carers left.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the note" }).ClickAsync();
        await page.GetByText("Your note is kept.").WaitForAsync();
        (await page.InnerTextAsync(".app-own__note")).ShouldBe("Ask how many carers left.");
        await CheckAsync(page);
    }

    private static async Task CheckAsync(IPage page)
    {
        foreach (var width in (int[])[SiteFixture.Phone, SiteFixture.Wide])
        {
            await PageChecks.AssertFits(page, width);
            await PageChecks.AssertAccessible(page);
        }
    }
}
