using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Journal.Anchors;
using Scrutineer.Foundation.Storage;
using Scrutineer.Foundation.Verification;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Journal;

public sealed class ManyWritersTests
{
    // 1,000 appends for each writer, 20 to a transaction, which takes seconds on two cores and so runs every time.
    // SCRUTINEER_APPENDS_PER_SAVE=1, which the long runs set, gives each a transaction of its own.
    private const int Writers = 64, Appends = 1_000;
    private static readonly int PerSave = int.TryParse(Environment.GetEnvironmentVariable("SCRUTINEER_APPENDS_PER_SAVE"), out var set) ? set : 20;

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Append_By64WritersOf1000Each_MakesOneChainWithoutFork(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(test.Store, writer, TestContext.Current.CancellationToken))));

        await new JournalAnchors(test.Store).KeepAsync();
        var report = await new StoreVerifier(test.Store).RunAsync();
        report.Findings.ShouldBeEmpty();
        report.Checked["journalEntries"].ShouldBe(Writers * Appends);
        await using var db = test.Store.Open(Viewer.Work("check"));
        (await db.Set<JournalHead>().SingleAsync()).Sequence.ShouldBe(Writers * Appends);
        (await db.Set<JournalEntry>().Select(e => e.PreviousHash).Distinct().CountAsync()).ShouldBe(Writers * Appends);
        var each = await db.Set<JournalEntry>().GroupBy(e => e.Actor).Select(g => g.Count()).ToListAsync();
        each.Count.ShouldBe(Writers);
        each.ShouldAllBe(count => count == Appends);
    }

    private static async Task WriteAsync(DataStore store, int writer, CancellationToken cancel)
    {
        for (var done = 0; done < Appends; done += PerSave)
        {
            await using var db = store.Open(Viewer.Work($"writer {writer}"));
            for (var n = 0; n < PerSave; n++) db.Note(JournalNote.Of("read", new RecordRef("person", Guid.NewGuid()), $"number {done + n}"));
            await db.SaveChangesAsync(cancel);
        }
    }
}
