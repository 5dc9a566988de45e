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
    private const int Tries = 100, Entries = 200, PerSave = 10;
    private static readonly string[] Tables = ["JournalEntry", "JournalPayload", "JournalHead", "Person"];

    public static TheoryData<DatabaseProvider, string> Kinds { get; } = Every();

    [Theory, MemberData(nameof(Kinds))]
    public async Task Verify_AfterTampering_FindsItEveryTimeAndNamesTheFirstBadEntry(DatabaseProvider provider, string kind)
    {
        await using var test = await TestStore.NewAsync(provider);
        await FillAsync(test.Store);
        (await new JournalAnchors(test.Store).KeepAsync()).ShouldBeEmpty();
        (await new StoreVerifier(test.Store).RunAsync()).Findings.ShouldBeEmpty();
        await KeepAsync(test.Store);
        var random = new Random(20260401 + kind.Length);
        for (var n = 0; n < Tries; n++)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            var good = await new Tampering(test.Store, random, Entries).DoAsync(kind);
            var report = await new StoreVerifier(test.Store).RunAsync();
            report.Ok.ShouldBeFalse($"try {n}");
            // By the chain the very entry is named; by the anchors, the first that is known to be wrong or gone.
            var named = report.Findings.Where(f => f.Kind is "journal" or "anchors").Select(f => long.Parse(f.What)).Min();
            named.ShouldBeInRange(good + 1, kind is "edit" or "deletion" or "reordering" ? Entries + 1 : Entries, $"try {n}: {string.Join(' ', report.Findings.Select(f => f.Message))}");
            if (kind is "deletion" or "reordering") named.ShouldBeLessThanOrEqualTo(good + 2, $"try {n}");
            await PutBackAsync(test.Store);
        }

        (await new StoreVerifier(test.Store).RunAsync()).Findings.ShouldBeEmpty();
    }

    private static async Task FillAsync(DataStore store)
    {
        for (var n = 0; n < Entries; n += PerSave)
        {
            await using var db = store.Open(Viewer.Work($"clerk {n % 3}"));
            for (var person = n + 1; person <= n + PerSave; person++) db.Add(new Person { Name = $"Person {person}", Slug = $"person-{person}" });
            await db.SaveChangesAsync();
        }
    }

    /// <summary>Copies beside the tables, so that each try begins with the same chain without writing it anew.</summary>
    private static Task KeepAsync(DataStore store) => RunAsync(store, Tables.Select(table => $"CREATE TABLE \"Kept{table}\" AS SELECT * FROM \"{table}\""));

    private static Task PutBackAsync(DataStore store) =>
        RunAsync(store, Tables.SelectMany(table => new[] { $"DELETE FROM \"{table}\"", $"INSERT INTO \"{table}\" SELECT * FROM \"Kept{table}\"" }));

    private static async Task RunAsync(DataStore store, IEnumerable<string> statements)
    {
        await using var db = store.Open(Viewer.Work("test"));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync(string.Join("; ", statements));
        await transaction.CommitAsync();
    }

    private static TheoryData<DatabaseProvider, string> Every()
    {
        var all = new TheoryData<DatabaseProvider, string>();
        foreach (var provider in new[] { DatabaseProvider.Sqlite, DatabaseProvider.Postgres })
            foreach (var kind in Tampering.Kinds) all.Add(provider, kind);
        return all;
    }
}
