using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>What folds out on a meeting's page.</summary>
public sealed class MeetingTests(PublicSite site)
{
    private const string Board = "/boards/children-and-education-scrutiny-board";

    [Fact]
    public async Task Agenda_WithoutScripts_FoldsOutTheMinuteAndLeadsToIt()
    {
        var page = await site.OpenAsync($"{Board}/meetings/2024-10-10", scripts: false);
        (await page.IsVisibleAsync("#minute-3")).ShouldBeFalse();

        await page.ClickAsync(".app-agenda summary:has-text('Minute 23/24')");
        (await page.Locator("#minute-3 .app-decision:visible").CountAsync()).ShouldBe(4);
        await page.ClickAsync("#minute-3 a:has-text('Minute 23/24')");

        page.Url.ShouldEndWith($"{Board}/minutes/23-24");
    }

    [Fact]
    public async Task Agenda_AtTheAnchorOfAMinute_HasItFoldedOut()
    {
        var page = await site.OpenAsync($"{Board}/meetings/2024-10-10#minute-3");

        (await page.IsVisibleAsync("#minute-3")).ShouldBeTrue();
    }
}
