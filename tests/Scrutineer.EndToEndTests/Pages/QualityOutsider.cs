using Microsoft.Playwright;
using Shouldly;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>An auditor to whom an audit was not given.</summary>
internal static class QualityOutsider
{
    /// <summary>An auditor reads no audit but their own; those without a part in it do not learn that it is there.</summary>
    public static async Task SeesNothingAsync(IPage auditor, IPage moderator)
    {
        var others = new List<string>();
        await moderator.GotoAsync("/moderation");
        foreach (var link in await moderator.Locator("tbody tr").Filter(new() { HasNotText = "Sam Whitlock" }).Locator("a").AllAsync()) others.Add((await link.GetAttributeAsync("href"))!.Replace("/moderation/", "/audits/", StringComparison.Ordinal));
        others.ShouldNotBeEmpty();
        foreach (var other in others.Take(3)) (await auditor.GotoAsync(other))!.Status.ShouldBe(404, other);
        foreach (var page in (string[])["/quality/findings", "/quality/findings/theme?Name=Drift%20and%20delay", "/moderation", "/moderation/agreement", "/quality/corrective", "/quality/fell-back", "/quality/challenge", "/quality/staff", "/quality/multi-agency"]) (await auditor.GotoAsync(page))!.Status.ShouldBe(403, page);
        foreach (var page in (string[])["/audits", "/tracker", "/search?q=E-2"])
        {
            await auditor.GotoAsync(page);
            foreach (var other in others) (await auditor.ContentAsync()).ShouldNotContain(other, Case.Sensitive, page);
        }
    }
}
