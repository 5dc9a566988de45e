using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>The hands of a meeting's cycle: who is signed in, and what each does on the pages.</summary>
internal sealed class MeetingCycle(SiteFixture site, string board)
{
    // A folder to look at, named by whoever runs the test; none is written otherwise.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SCRUTINEER_SCREENSHOTS");
    private readonly HashSet<string> seen = [];
    private int pictures;

    /// <summary>The meeting's address.</summary>
    public string Of(DateOnly meeting) => $"{board}/meetings/{Written(meeting)}";

    /// <summary>A window in which somebody with a role is signed in.</summary>
    public Task<IPage> AsAsync(string role) => site.AsAsync(role);

    /// <summary>A window of somebody without an account.</summary>
    public Task<IPage> VisitAsync(string path) => site.OpenAsync(path);

    /// <summary>Plans a meeting, and gives its agenda's address.</summary>
    public static async Task<string> PlanAsync(IPage officer, DateOnly day)
    {
        await officer.GotoAsync("/agendas/new");
        await officer.FillAsync("#Day", Written(day));
        await officer.FillAsync("#Time", "14:00");
        await officer.FillAsync("#Place", "Committee Room 2");
        await PressAsync(officer, "Plan the meeting");
        await officer.GetByText("is planned, with the board’s standing items").WaitForAsync();
        return officer.Url;
    }

    /// <summary>Writes a paper for an item, and sends it to the director where its kind needs that.</summary>
    public async Task WriteAsync(IPage author, string agenda, string item, string text, string kind = "Briefing note", string? called = null)
    {
        await author.GotoAsync(agenda);
        await That(author, AriaRole.Link, "Add a paper", item).ClickAsync();
        await author.GetByLabel(kind).CheckAsync();
        if (called is not null) await author.FillAsync("#Subject", called);
        await PressAsync(author, "Begin the paper");
        await author.FillAsync("#Text", text);
        await LookAsync(author, "paper");
        await PressAsync(author, "Save");
        await author.GetByText("The paper is saved.").WaitForAsync();
        if (called is null) await SendAsync(author);
    }

    /// <summary>Sends the paper that is open to the director.</summary>
    public static async Task SendAsync(IPage author)
    {
        await author.GetByRole(AriaRole.Link, new() { Name = "Sign-off" }).ClickAsync();
        await author.SelectOptionAsync("#Part", new SelectOptionValue { Label = "Director" });
        await PressAsync(author, "Add to the list");
        await That(author, AriaRole.Button, "Send", "Director").ClickAsync();
        await author.GetByText("awaited").WaitForAsync();
    }

    /// <summary>Approves a paper that waits for the director.</summary>
    public async Task ApproveAsync(IPage director, string title)
    {
        await director.GotoAsync("/my-work");
        await director.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await LookAsync(director, "sign-off");
        await PressAsync(director, "Approve");
        await director.GetByRole(AriaRole.Heading, new() { Name = "My work" }).WaitForAsync();
    }

    /// <summary>Waits until a pack is bound, and gives what the meeting's page says.</summary>
    public static async Task<string> PackAsync(IPage page, string meeting, string name)
    {
        for (var tries = 0; tries < 60; tries++)
        {
            await page.GotoAsync(meeting);
            var link = page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^{Regex.Escape(name)}.*PDF", RegexOptions.None, TimeSpan.FromSeconds(1)) });
            if (await link.CountAsync() > 0)
            {
                var answer = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), await link.First.GetAttributeAsync("href")).ToString());
                (await answer.BodyAsync()).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
                return await page.InnerTextAsync("main");
            }

            await Task.Delay(500);
        }

        throw new TimeoutException($"No pack called {name} came within half a minute.");
    }

    /// <summary>Writes a minute at the desk, with its decision where it has one.</summary>
    public async Task MinuteAsync(IPage officer, DateOnly meeting, string title, string said, string? resolved)
    {
        await officer.GotoAsync($"{Of(meeting)}/desk");
        await officer.Locator(".app-desk-list").GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
        await officer.FillAsync("#Narrative", said);
        if (resolved is not null) await officer.FillAsync("#Decision-0", resolved);
        await PressAsync(officer, "Save");
        await officer.GetByText("Saved").First.WaitForAsync();
    }

    /// <summary>What somebody may not read is on none of the pages where it could be.</summary>
    public async Task ForbiddenWordAsync(IPage page, string word)
    {
        foreach (var path in (string[])[Of(new(2027, 2, 4)), $"/search?q={word}", "/feed.atom", board])
        {
            var answer = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), path).ToString());
            var text = await answer.TextAsync();
            // The search box repeats what was asked.
            (path.StartsWith("/search", StringComparison.Ordinal) ? text.Contains($"{word} price", StringComparison.Ordinal) : text.Contains(word, StringComparison.Ordinal)).ShouldBeFalse(path);
        }
    }

    /// <summary>Keeps a picture of the page, wide and on a phone, where pictures are asked for. The same kind of page is looked at once.</summary>
    public async Task LookAsync(IPage page, string name)
    {
        if (Pictures is null || !seen.Add(name)) return;
        foreach (var width in (int[])[SiteFixture.Phone, SiteFixture.Wide])
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{++pictures:00}-{name}-{width}.png"), FullPage = true });
        }
    }

    /// <summary>The same of a page that no other test has in this state: it is accessible and fits.</summary>
    public async Task CheckAsync(IPage page, string name)
    {
        await LookAsync(page, name);
        foreach (var width in (int[])[SiteFixture.Phone, SiteFixture.Wide]) await PageChecks.AssertFits(page, width);
        await PageChecks.AssertAccessible(page);
    }

    /// <summary>Presses the button of that name.</summary>
    public static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>What does something, of the record it names to those who cannot see where it stands.</summary>
    public static ILocator That(IPage page, AriaRole role, string does, string to) => page.GetByRole(role).Filter(new() { HasText = does }).Filter(new() { HasText = to }).First;

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
