using System.Net;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.SignOffs;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.SignOffs;

public sealed class AnswerTests : IAsyncLifetime
{
    private readonly AgendaSite test = new();

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Approver_FindsThePaperUnderMyWork_AndAnswersOnOnePage()
    {
        var page = await AskAsync(SignOffPart.Finance);
        var approver = await test.Site.SignedInAsync(Role.Approver, SignOffPart.Finance);
        var address = (await approver.GetAsync("/my-work")).Page.LinkOf("How carers are found")!;
        var shown = await approver.GetAsync(address);
        shown.Page.Words.ShouldContain("Dear members, eleven new carers.");
        shown.Page.AllWordsOf(".app-decide button").ShouldBe(["Approve", "Ask for changes"]);

        (await approver.PostAsync(address, null, ("Version", "2"), ("Decision", "ChangesAsked"), ("Words", " "))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Say in a few words what was answered.");
        (await approver.PostAsync(address, null, ("Version", "1"), ("Decision", "Approved"))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("The paper has changed since you opened it and is now version 2. Read it and answer again.");
        (await approver.PostAsync(address, null, ("Version", "2"), ("Decision", "Approved"), ("Words", "Well counted"))).LeadsTo.ShouldBe("/my-work");

        (await approver.GetAsync("/my-work")).Page.LinkOf("How carers are found").ShouldBeNull();
        (await test.Officer.GetAsync(page)).Page.WordsOf("tbody tr").ShouldContain("Approved (version 2)");
        (await test.Officer.GetAsync(page)).Page.WordsOf("tbody tr").ShouldContain("Well counted");
    }

    [Fact]
    public async Task Approver_OfAnotherPart_OrAskedNothing_FindsNothing()
    {
        await AskAsync(SignOffPart.Finance, send: false);
        var request = (await test.OnlyAsync<SignOff>()).Id;
        var (finance, legal) = (await test.Site.SignedInAsync(Role.Approver, SignOffPart.Finance), await test.Site.SignedInAsync(Role.Approver, SignOffPart.Legal));
        (await finance.GetAsync($"/sign-off/{request:N}")).Status.ShouldBe(HttpStatusCode.NotFound, "nothing was sent yet");

        await using (var db = test.Site.Store.Open(Viewer.Work("test")))
        {
            (await db.Set<SignOff>().SingleAsync(TestContext.Current.CancellationToken)).SentOn = Site.Today;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        (await finance.GetAsync($"/sign-off/{request:N}")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var address in (string[])[$"/sign-off/{request:N}", $"/sign-off/{request:N}/file"]) (await legal.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await legal.PostAsync("/my-work", $"/sign-off/{request:N}", ("Version", "2"), ("Decision", "Approved"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await test.OnlyAsync<SignOff>()).Answer.ShouldBeNull();
        var paper = (await test.OnlyAsync<Paper>()).Id;
        (await finance.GetAsync($"/agendas/papers/{paper:N}")).Status.ShouldBe(HttpStatusCode.Forbidden, "an approver reads what was sent to them, and makes no agendas");
    }

    [Fact]
    public async Task Officer_RecordsAnAnswerThatCameByMail_AndSeesWhoHoldsThePaperUp()
    {
        var page = await AskAsync(SignOffPart.Legal);
        (await test.Officer.GetAsync("/agendas/waiting")).Page.AllWordsOf("tbody tr").ShouldBe(["How carers are found 24 April 2031 in 35 days Legal has not answered 20 March 2031 today"]);

        var request = (await test.OnlyAsync<SignOff>()).Id;
        (await test.Officer.PostAsync(page, $"{page}?handler=Record&request={request:N}", ("Answer", "Approved"), ("Came", "Email"), ("On", "2031-03-21"))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("The answer cannot be later than today.");
        (await test.Officer.PostAsync(page, $"{page}?handler=Record&request={request:N}", ("Answer", "Approved"), ("Came", "Email"), ("On", "2031-03-20"), ("Words", "Fine by me"))).LeadsTo.ShouldBe(page);

        (await test.Officer.GetAsync(page)).Page.WordsOf("tbody tr").ShouldContain("by e-mail, recorded by Gwen Pascoe");
        (await test.Officer.GetAsync("/agendas/waiting")).Page.Words.ShouldContain("Nobody is holding anything up.");
    }

    private async Task<string> AskAsync(Guid part, bool send = true)
    {
        await test.ReadyAsync();
        var page = $"/agendas/papers/{(await test.OnlyAsync<Paper>()).Id:N}/sign-off";
        await test.Officer.PostAsync(page, $"{page}?handler=Add", ("Part", $"{part}"), ("List", "Approver"));
        if (send) await test.Officer.PostAsync(page, $"{page}?handler=Send&request={(await test.OnlyAsync<SignOff>()).Id:N}");
        return page;
    }
}
