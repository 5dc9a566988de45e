using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Mail;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Publishing;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Follow;

public sealed class FollowTests : IAsyncLifetime
{
    private readonly AgendaSite test = new();

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Follower_ConfirmsHearsOfAPublicationAndStops()
    {
        using var reader = test.Site.NewVisitor();
        var agenda = await test.ReadyAsync();
        var follow = $"/boards/{test.Board.Slug}/follow";
        (await reader.PostAsync(follow, null, ("Email", "nobody"))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Enter an e-mail address in the correct form, like name@example.com");
        (await reader.PostAsync(follow, null, ("Email", "reader@example.org"))).Page.Words.ShouldContain("Look into your mail.");
        var link = TestAccounts.LinkIn(await test.Site.MailToAsync("reader@example.org"));
        (await reader.GetAsync(link)).Page.Words.ShouldContain("You asked to hear");
        (await test.OnlyAsync<Subscription>()).ConfirmedAt.ShouldBeNull("opening the link alone does nothing");

        (await reader.PostAsync(link, $"{link}?handler=Confirm")).Page.Words.ShouldContain($"You follow Harbour Children\u2019s Scrutiny Board");
        await test.Officer.PostAsync($"{agenda}/publish", null, ("Version", $"{(await test.OnlyAsync<AgendaPlan>()).Version}"));
        var mail = await NewMailAsync("Agenda published");
        mail.ShouldContain("- Paper for item 1: How carers are found");
        mail.ShouldContain(test.MeetingPage);

        (await reader.PostAsync(link, $"{link}?handler=Leave")).Page.Words.ShouldContain("Your address is deleted");
        await using var db = test.Site.Store.Open(Viewer.Work("check"));
        (await db.Set<Subscription>().AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
        (await reader.GetAsync(link)).Page.Words.ShouldContain("This link leads nowhere any more");
    }

    [Fact]
    public async Task Asking_Again_SendsNoSecondMessageAndAnswersTheSame()
    {
        using var reader = test.Site.NewVisitor();
        var follow = $"/boards/{test.Board.Slug}/follow";
        var first = (await reader.PostAsync(follow, null, ("Email", "reader@example.org"))).Page.Words;
        var second = (await reader.PostAsync(follow, null, ("Email", "Reader@Example.org"))).Page.Words;

        second.ShouldBe(first.Replace("reader@example.org", "Reader@Example.org", StringComparison.Ordinal));
        (await test.OnlyAsync<Subscription>()).Email.ShouldBe("reader@example.org");
        await test.Site.MailToAsync("reader@example.org");
        Directory.GetFiles(Path.Combine(test.Site.Folder, "mail")).Length.ShouldBe(1);
        await using var db = test.Site.Store.Open(Viewer.Work("check"));
        (await db.Set<OutgoingMail>().AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/follow/unknown")]
    [InlineData("/follow/AAAA")]
    public async Task Link_ThatIsForged_LeadsNowhere(string address) => (await test.Site.GetAsync(address)).Words.ShouldContain("This link leads nowhere any more");

    private async Task<string> NewMailAsync(string subject)
    {
        for (var tries = 0; tries < 60; tries++)
        {
            foreach (var file in Directory.GetFiles(Path.Combine(test.Site.Folder, "mail")))
                if (await File.ReadAllTextAsync(file) is var text && text.Contains($"Subject: {subject}", StringComparison.Ordinal)) return text;
            await Task.Delay(250);
        }

        throw new ShouldAssertException($"No mail about \u201c{subject}\u201d left within 15 seconds.");
    }
}
