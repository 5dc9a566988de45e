using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Mail;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.SignOffs;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.SignOffs;

public sealed class SignOffDeskTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approvals_AreOfAVersion_AndOnlyApproversHoldThePaperUp()
    {
        await using var planned = await PlannedBoard.NewAsync();
        await using var db = planned.Open();
        var paper = await PaperWriter.StartAsync(db, (await planned.ItemAsync("Work programme")).Id, PaperForm.CabinetReport, "Fostering", cancel: Stop);
        await MissingAsync("Finance has not been asked", "Legal has not been asked", "Director has not been asked");
        await SignOffDesk.AddAsync(db, paper.Id, SignOffList.Contributor, null, "A Verma", null, Stop);

        await planned.ApproveAsync(paper);
        await MissingAsync();

        await SaveAsync("A word put right", keeps: true);
        await MissingAsync();
        await SaveAsync("Another sum", keeps: false);
        await MissingAsync(
            "Finance approved version 1 and the paper has changed since (it is now version 3)",
            "Legal approved version 1 and the paper has changed since (it is now version 3)",
            "Director approved version 1 and the paper has changed since (it is now version 3)");

        var finance = await db.Set<SignOff>().AsNoTracking().SingleAsync(s => s.Part == SignOffPart.Finance, Stop);
        var again = await new SignOffDesk(PlannedBoard.Post(planned.Store)).SendAsync(db, finance.Id, _ => "", Stop);
        await using (var later = planned.Open())
            await SignOffDesk.RecordAsync(later, again.Id, new SignOffReply(SignOffAnswer.ChangesAsked, "The sum is wrong", PlannedBoard.Today, ReplyWay.Spoken, 3), Stop);
        (await ReadAsync())[0].ShouldBe("Legal approved version 1 and the paper has changed since (it is now version 3)");
        (await ReadAsync())[^1].ShouldBe("Finance asked for changes");
        (await db.Set<SignOff>().CountAsync(s => s.Part == SignOffPart.Finance, Stop)).ShouldBe(2, "what was asked and answered first is kept");

        async Task SaveAsync(string text, bool keeps)
        {
            await using var writing = planned.Open();
            var now = await writing.Set<Paper>().AsNoTracking().SingleAsync(p => p.Id == paper.Id, Stop);
            await PaperWriter.SaveAsync(writing, paper.Id, new PaperSave(now.Version, now.Subject, text, keeps), Stop);
        }

        async Task<List<string>> ReadAsync()
        {
            var draft = await planned.DraftAsync();
            return [.. ApprovalRules.Missing(draft.DraftPapers.Single().Paper, draft.SignOffs[paper.Id])];
        }

        async Task MissingAsync(params string[] expected) => (await ReadAsync()).ShouldBe(expected);
    }

    [Fact]
    public async Task Answer_ThatCannotBe_IsRefusedWithEveryReason()
    {
        await using var planned = await PlannedBoard.NewAsync();
        var paper = await planned.LetterAsync("Work programme");
        await using var db = planned.Open();
        var desk = new SignOffDesk(PlannedBoard.Post(planned.Store));
        var request = await SignOffDesk.AddAsync(db, paper.Id, SignOffList.Approver, SignOffPart.Legal, null, null, Stop);
        await RefusedAsync(new(SignOffAnswer.Approved, null, PlannedBoard.Today, ReplyWay.Email, 2), "Legal has not been asked yet. Send the paper first.");

        await desk.SendAsync(db, request.Id, _ => "", Stop);
        await RefusedAsync(new(SignOffAnswer.ChangesAsked, " ", PlannedBoard.Today.AddDays(1), ReplyWay.Email, 2), "The answer cannot be later than today.", "Say in a few words what was answered.");
        await RefusedAsync(new(SignOffAnswer.Commented, "Well", PlannedBoard.Today.AddDays(-1), ReplyWay.Email, 2), "The answer cannot be earlier than the request, Thursday 20 March 2031.", "An approver approves, or asks for changes.");
        await RefusedAsync(new(SignOffAnswer.Approved, null, PlannedBoard.Today, ReplyWay.Here, 1), "The paper has changed since you opened it and is now version 2. Read it and answer again.");
        await SignOffDesk.RecordAsync(db, request.Id, new(SignOffAnswer.Approved, null, PlannedBoard.Today, ReplyWay.Here, 2), Stop);
        await RefusedAsync(new(SignOffAnswer.Approved, null, PlannedBoard.Today, ReplyWay.Here, 2), "Legal has answered already. Ask again if the paper has changed.");

        async Task RefusedAsync(SignOffReply reply, params string[] reasons) =>
            (await Should.ThrowAsync<RuleBrokenException>(() => SignOffDesk.RecordAsync(db, request.Id, reply, Stop))).Reasons.ShouldBe(reasons);
    }

    [Fact]
    public async Task Requests_AndReminders_GoToThoseWhoAnswerForThePart_WithoutNamingThePaper()
    {
        await using var planned = await PlannedBoard.NewAsync();
        await planned.Store.AddAccountAsync("Nadia Brandt", Role.Approver, SignOffPart.Finance);
        await planned.Store.AddAccountAsync("Lee Legal", Role.Approver, SignOffPart.Legal);
        var paper = await planned.LetterAsync("Work programme");
        await using var db = planned.Open();
        var desk = new SignOffDesk(PlannedBoard.Post(planned.Store));
        var request = await SignOffDesk.AddAsync(db, paper.Id, SignOffList.Approver, SignOffPart.Finance, null, null, Stop);

        await desk.SendAsync(db, request.Id, _ => "https://scrutiny.example/sign-off/1", Stop);
        await desk.RemindAsync(db, request.Id, _ => "https://scrutiny.example/sign-off/1", Stop);

        (await db.Set<OutgoingMail>().AsNoTracking().OrderBy(m => m.Id).Select(m => $"{m.To}: {m.Subject}").ToListAsync(Stop)).ShouldBe(
            ["nadia.brandt@example.org: A paper for your sign-off", "nadia.brandt@example.org: Reminder: a paper for your sign-off"]);
        (await Should.ThrowAsync<RuleBrokenException>(() => desk.RemindAsync(db, request.Id, _ => "", Stop))).Reasons.ShouldBe(["Finance was reminded today already."]);
    }
}
