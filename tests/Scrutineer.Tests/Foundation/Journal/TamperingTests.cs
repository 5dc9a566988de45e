using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Journal.Anchors;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Foundation.Verification;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Journal;

public sealed class TamperingTests
{
    private const int Tries = 100, Entries = 12;

    public static TheoryData<DatabaseProvider, string> Kinds { get; } = Every();

    [Theory, MemberData(nameof(Kinds))]
    public async Task Verify_AfterTampering_FindsItEveryTimeAndNamesTheFirstBadEntry(DatabaseProvider provider, string kind)
    {
        await using var test = await TestStore.NewAsync(provider);
        await FillAsync(test.Store, Entries);
        (await new JournalAnchors(test.Store).KeepAsync()).ShouldBeEmpty();
        (await new StoreVerifier(test.Store).RunAsync()).Findings.ShouldBeEmpty();
        var kept = await CopyAsync(test.Store);
        var random = new Random(20260401 + kind.Length);
        for (var n = 0; n < Tries; n++)
        {
            var good = await new Tampering(test.Store, random, Entries).DoAsync(kind);
            var report = await new StoreVerifier(test.Store).RunAsync();
            report.Ok.ShouldBeFalse($"try {n}");
            // By the chain the very entry is named; by the anchors, the first that is known to be wrong or gone.
            var named = report.Findings.Where(f => f.Kind is "journal" or "anchors").Select(f => long.Parse(f.What)).Min();
            named.ShouldBeInRange(good + 1, kind is "edit" or "deletion" or "reordering" ? Entries + 1 : Entries, $"try {n}: {string.Join(' ', report.Findings.Select(f => f.Message))}");
            if (kind is "deletion" or "reordering") named.ShouldBeLessThanOrEqualTo(good + 2, $"try {n}");
            await PutBackAsync(test.Store, kept);
        }

        (await new StoreVerifier(test.Store).RunAsync()).Findings.ShouldBeEmpty();
    }

    private static async Task FillAsync(DataStore store, int entries)
    {
        for (var n = 1; n <= entries; n++)
        {
            await using var db = store.Open(Viewer.Work($"clerk {n % 3}"));
            db.Add(new Person { Name = $"Person {n}", Slug = $"person-{n}" });
            await db.SaveChangesAsync();
        }
    }

    private static async Task<(List<JournalEntry>, List<JournalPayload>, JournalHead)> CopyAsync(DataStore store)
    {
        await using var db = store.Open(Viewer.Work("copy"));
        return (await db.Set<JournalEntry>().AsNoTracking().ToListAsync(), await db.Set<JournalPayload>().AsNoTracking().ToListAsync(), await db.Set<JournalHead>().AsNoTracking().SingleAsync());
    }

    private static async Task PutBackAsync(DataStore store, (List<JournalEntry> Entries, List<JournalPayload> Payloads, JournalHead Head) kept)
    {
        await using var db = store.Open(Viewer.Work("put back"));
        await db.Set<JournalEntry>().ExecuteDeleteAsync();
        await db.Set<JournalPayload>().ExecuteDeleteAsync();
        await db.Set<JournalHead>().ExecuteUpdateAsync(h => h.SetProperty(x => x.Sequence, kept.Head.Sequence).SetProperty(x => x.Hash, kept.Head.Hash));
        db.AddRange(kept.Entries);
        db.AddRange(kept.Payloads);
        await db.SaveChangesAsync();
    }

    private static TheoryData<DatabaseProvider, string> Every()
    {
        var all = new TheoryData<DatabaseProvider, string>();
        foreach (var provider in new[] { DatabaseProvider.Sqlite, DatabaseProvider.Postgres })
            foreach (var kind in Tampering.Kinds) all.Add(provider, kind);
        return all;
    }
}
