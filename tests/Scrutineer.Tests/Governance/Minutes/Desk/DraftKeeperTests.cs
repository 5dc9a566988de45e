using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Minutes.Desk;

public sealed class DraftKeeperTests
{
    public static TheoryData<DatabaseProvider> Providers => TestStore.Providers;

    [Theory, MemberData(nameof(Providers))]
    public async Task Save_FromAnOlderVersion_KeepsTheOthersTextAndReturnsIt(DatabaseProvider provider)
    {
        await using var test = await OpenAsync(provider);
        var (work, draft) = (new DeskWork(test.Store), test.Draft);
        (await work.WriteAsync(draft, c => c with { Narrative = "Hers." })).IsConflict.ShouldBeFalse();

        var saving = await work.WriteAsync(draft, c => c with { Narrative = "His." });

        saving.IsConflict.ShouldBeTrue();
        saving.Theirs!.Narrative.ShouldBe("Hers.");
        (await NarrativeAsync(test)).ShouldBe("Hers.");
        // The same words from an older version are no conflict: a saving whose answer was lost is sent again.
        (await work.WriteAsync(draft, c => c with { Narrative = "Hers." })).IsConflict.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Save_ByManyAtOnce_LosesNoWord(DatabaseProvider provider)
    {
        await using var test = await OpenAsync(provider);
        var work = new DeskWork(test.Store);

        await Parallel.ForEachAsync(Enumerable.Range(1, 8), async (clerk, _) =>
        {
            var (began, content) = (test.Draft.Version, DraftContent.Of(test.Draft) with { Narrative = $"Word {clerk}." });
            for (; ; )
            {
                var saving = await work.Drafts.SaveAsync(DeskWork.Clerk, test.Draft.Id, began, content, CancellationToken.None);
                if (!saving.IsConflict) break;
                (began, content) = (saving.Version, saving.Theirs!.With(content));
            }
        });

        var kept = await NarrativeAsync(test);
        foreach (var clerk in Enumerable.Range(1, 8)) kept.ShouldContain($"Word {clerk}.");
    }

    [Fact]
    public async Task Save_OfFewerDecisionsAndAsks_LeavesNoneBehind()
    {
        await using var test = await OpenAsync(DatabaseProvider.Sqlite);
        var work = new DeskWork(test.Store);
        var ask = new AskContent(1, TrackedItemKind.Action, "write", ["the Chair"], AskDue.ByRule, null);
        await work.WriteAsync(test.Draft, c => c with { Decisions = ["one", "two", "three"], Asks = [ask, ask with { Text = "send" }] });
        var written = (await work.DraftsAsync(test.Board))[3];

        await work.WriteAsync(written, c => c with { Decisions = ["", "two"], Asks = [ask with { To = ["A Verma", "the Chair"] }] });

        var kept = (await work.DraftsAsync(test.Board))[3];
        kept.Decisions.Select(d => d.Text).ShouldBe(["two"]);
        (kept.Asks.ShouldHaveSingleItem().Decision, string.Join(';', kept.Asks[0].To)).ShouldBe((0, "A Verma;the Chair"));
    }

    [Fact]
    public async Task Save_WithoutATitle_IsRefusedInASentence()
    {
        await using var test = await OpenAsync(DatabaseProvider.Sqlite);

        (await Should.ThrowAsync<RuleBrokenException>(() => new DeskWork(test.Store).WriteAsync(test.Draft, c => c with { Title = " " }))).Message.ShouldBe("A minute needs a title.");
    }

    private static async Task<string> NarrativeAsync(OpenDesk test) => (await new DeskWork(test.Store).DraftsAsync(test.Board))[3].Narrative;

    private static Task<OpenDesk> OpenAsync(DatabaseProvider provider) => OpenDesk.NewAsync(provider);
}
