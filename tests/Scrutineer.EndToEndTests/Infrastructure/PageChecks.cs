using System.Diagnostics;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;

namespace Scrutineer.EndToEndTests.Infrastructure;

/// <summary>What every page must pass: WCAG 2.2 AA as far as a tool can tell, 320 pixels, the keyboard alone.</summary>
internal static class PageChecks
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        // Without the long lists of what is right.
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>All three at both widths, in one window whose width changes.</summary>
    public static async Task AssertWhole(IPage page)
    {
        foreach (var width in (int[])[SiteFixture.Wide, SiteFixture.Phone])
        {
            await AssertFits(page, width);
            await AssertAccessible(page);
            await AssertKeyboard(page);
        }
    }

    /// <summary>Nothing that axe finds in a wide window, and no page wider than a small phone.</summary>
    /// <param name="pictures">Where pictures of both widths go, without their ending; none where null.</param>
    public static async Task AssertLooks(IPage page, string? pictures)
    {
        await AssertAccessible(page);
        if (pictures is not null) await page.ScreenshotAsync(new() { Path = $"{pictures}-wide.png", FullPage = true });
        await AssertFits(page, SiteFixture.Phone);
        if (pictures is not null) await page.ScreenshotAsync(new() { Path = $"{pictures}-phone.png", FullPage = true });
        await page.SetViewportSizeAsync(SiteFixture.Wide, 900);
    }

    /// <summary>No violation of WCAG 2.2 at level AA that axe can find.</summary>
    public static async Task AssertAccessible(IPage page)
    {
        var found = await page.RunAxe(Wcag);
        found.Violations.SelectMany(violation => violation.Nodes, (violation, node) => $"{violation.Id}: {violation.Help}\n  {node.Html}")
            .ShouldBeEmpty();
    }

    /// <summary>Waits until the page is at an address (** for any beginning, * for one step of it) and whole. A page that comes while another is awaited is no mistake.</summary>
    public static Task ArriveAsync(IPage page, string address)
    {
        var pattern = new Regex(Regex.Escape(address).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + @"\z", RegexOptions.None, TimeSpan.FromSeconds(1));
        return UntilAsync(async () => pattern.IsMatch(page.Url) && await page.EvaluateAsync<bool>("document.readyState === 'complete'"), $"The page did not come to {address}.");
    }

    /// <summary>Waits until something is so. A page's policy forbids the driver to wait inside it.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo, string otherwise)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Longest; await Task.Delay(50))
            try
            {
                if (await isSo()) return;
            }
            catch (PlaywrightException)
            {
                // The page went away while it was looked at.
            }

        throw new TimeoutException(otherwise);
    }

    /// <summary>Nothing but a region made to scroll is wider than the window.</summary>
    public static async Task AssertFits(IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, 800);
        var wide = await page.EvaluateAsync<string[]>(
            """
            width => document.documentElement.scrollWidth <= width ? [] :
              [...document.body.querySelectorAll("*")]
                .filter(element => element.getBoundingClientRect().right > width && !element.closest(".app-table-scroll"))
                .map(element => element.outerHTML.slice(0, 120))
                .concat(`The page is ${document.documentElement.scrollWidth} pixels wide.`)
            """,
            width);
        wide.ShouldBeEmpty();
    }

    /// <summary>
    /// Tab goes through everything that can be used, in the order of the page, the skip link first; each shows that it has
    /// the focus and stands where it can be seen; after the last the page lets go.
    /// </summary>
    public static async Task AssertKeyboard(IPage page)
    {
        // A second walk begins at the body, from which the browser passes over those that have an order of their own: none may.
        (await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[tabindex]')].filter(element => element.tabIndex > 0).map(element => element.outerHTML)")).ShouldBeEmpty();
        var expected = await page.EvaluateAsync<string[]>(KeyboardScript.Prepare);
        expected.ShouldNotBeEmpty();
        expected[0].ShouldStartWith("Skip to main content");
        // One press more than there are things to reach. The page keeps the notes: asking it after each press would take as long again.
        for (var step = 0; step <= expected.Length; step++) await page.Keyboard.PressAsync("Tab");
        var walked = await page.EvaluateAsync<FocusedElement[]>(KeyboardScript.Walked);
        var hidden = walked.Where(w => !w.Marked).Select(w => $"{w.Name} looks the same with the focus as without.")
            .Concat(walked.Where(w => !w.Seen).Select(w => $"{w.Name} has the focus where it cannot be seen."));
        walked.Select(w => w.Name).ShouldBe(expected);
        hidden.ShouldBeEmpty();
    }
}
