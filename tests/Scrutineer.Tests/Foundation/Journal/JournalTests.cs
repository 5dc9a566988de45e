using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Journal;

public sealed class JournalTests
{
    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Save_AddsChangesAndRemoves_WritesWhoWhatAndBeforeAndAfter(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await using var db = test.Store.Open(Viewer.Work("R Okafor"));
        var person = new Person { Name = "T Hallworth", Slug = "t-hallworth" };
        db.Add(person);
        await db.SaveChangesAsync();
        person.Title = "Councillor";
        db.Reason = "printed so in the minutes";
        await db.SaveChangesAsync();
        db.Remove(person);
        await db.SaveChangesAsync();

        var entries = await db.Set<JournalEntry>().OrderBy(e => e.Sequence).ToListAsync();
        entries.Select(e => (e.Sequence, e.Verb, e.RecordKind, e.Actor)).ShouldBe(
            [(1, "added", "person", "R Okafor"), (2, "changed", "person", "R Okafor"), (3, "removed", "person", "R Okafor")]);
        var change = await db.Set<JournalPayload>().SingleAsync(p => p.Sequence == 2);
        using var difference = JsonDocument.Parse(change.Difference!);
        difference.RootElement.GetProperty("reason").GetString().ShouldBe("printed so in the minutes");
        difference.RootElement.GetProperty("fields").GetProperty("Title")[0].ValueKind.ShouldBe(JsonValueKind.Null);
        difference.RootElement.GetProperty("fields").GetProperty("Title")[1].GetString().ShouldBe("Councillor");
    }

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Save_FromManyWritersAtOnce_ContinuesOneChain(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var n = 0; n < 10; n++)
            {
                await using var db = test.Store.Open(Viewer.Work($"writer {writer}"));
                db.Add(new Person { Name = $"Person {writer} {n}", Slug = $"person-{writer}-{n}" });
                await db.SaveChangesAsync();
            }
        }));

        await using var check = test.Store.Open(Viewer.Work("check"));
        (await check.Set<JournalEntry>().CountAsync()).ShouldBe(80);
        (await FaultsAsync(check)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Save_ThatFails_LeavesNoEntry(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await using (var db = test.Store.Open(Viewer.Work("first")))
        {
            db.Add(new Person { Name = "J Pym", Slug = "j-pym" });
            await db.SaveChangesAsync();
        }

        await using (var db = test.Store.Open(Viewer.Work("second")))
        {
            db.Add(new Person { Name = "Jo Pym", Slug = "j-pym" });
            await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }

        await using var check = test.Store.Open(Viewer.Work("check"));
        (await check.Set<JournalEntry>().SingleAsync()).Actor.ShouldBe("first");
        (await FaultsAsync(check)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE JournalEntry SET Actor = 'somebody else' WHERE Sequence = 2", "Journal entry 2 was altered.")]
    [InlineData("DELETE FROM JournalEntry WHERE Sequence = 2", "Journal entry 2 is missing.")]
    [InlineData("UPDATE JournalPayload SET Difference = '[]' WHERE Sequence = 2", "The difference of journal entry 2 was altered.")]
    [InlineData("DELETE FROM JournalPayload WHERE Sequence = 2", "The difference of journal entry 2 is missing.")]
    [InlineData("DELETE FROM JournalEntry WHERE Sequence = 3", "The journal's head says entry 3, but the last entry found is 2.")]
    public async Task Faults_OfATamperedJournal_NameTheEntry(string tampering, string fault)
    {
        await using var test = await TestStore.NewAsync();
        await using var db = test.Store.Open(Viewer.Work("clerk"));
        foreach (var name in new[] { "A Verma", "L Quayle", "S Brandreth" })
        {
            db.Add(new Person { Name = name, Slug = name.Replace(' ', '-') });
            await db.SaveChangesAsync();
        }

        (await FaultsAsync(db)).ShouldBeEmpty();
        await db.Database.ExecuteSqlRawAsync(tampering);
        (await FaultsAsync(db)).ShouldContain(fault);
    }

    [Fact]
    public async Task Faults_OfAnErasedDifference_AreNone()
    {
        await using var test = await TestStore.NewAsync();
        await using var db = test.Store.Open(Viewer.Work("clerk"));
        db.Add(new Person { Name = "A Verma", Slug = "a-verma" });
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("UPDATE JournalPayload SET Difference = NULL");
        (await FaultsAsync(db)).ShouldBeEmpty();
    }

    private static async Task<List<string>> FaultsAsync(ScrutineerDb db)
    {
        var entries = await db.Set<JournalEntry>().AsNoTracking().OrderBy(e => e.Sequence).ToListAsync();
        var payloads = await db.Set<JournalPayload>().AsNoTracking().ToDictionaryAsync(p => p.Sequence);
        var head = await db.Set<JournalHead>().AsNoTracking().SingleAsync();
        return [.. JournalChain.Faults(entries.Select(e => (e, payloads.GetValueOrDefault(e.Sequence))), head)];
    }
}
