using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
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
        (await VerifyAsync(test.Store)).ShouldBeEmpty();
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
        (await VerifyAsync(test.Store)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE JournalEntry SET Actor = 'somebody else' WHERE Sequence = 2", "2", "Journal entry 2 was altered.")]
    [InlineData("UPDATE JournalEntry SET At = 'yesterday' WHERE Sequence = 2", "2", "Journal entry 2 cannot be read")]
    [InlineData("UPDATE JournalEntry SET At = At || '7' WHERE Sequence = 2", "2", "Journal entry 2 was altered.")]
    [InlineData("DELETE FROM JournalEntry WHERE Sequence = 2", "2", "Journal entry 2 is missing.")]
    [InlineData("UPDATE JournalPayload SET Difference = '[]' WHERE Sequence = 2", "2", "The difference of journal entry 2 was altered.")]
    [InlineData("UPDATE JournalPayload SET Difference = NULL WHERE Sequence = 2", "2", "no erasure of it was journalled")]
    [InlineData("UPDATE JournalPayload SET Difference = NULL, ErasedBy = 3 WHERE Sequence = 2", "2", "entry 3, which is said to have erased it, does not list it")]
    [InlineData("DELETE FROM JournalPayload WHERE Sequence = 2", "2", "The difference of journal entry 2 is missing.")]
    [InlineData("DELETE FROM JournalEntry WHERE Sequence = 3", "3", "Journal entry 3 is missing: the journal's head says entry 3, but the last entry found is 2.")]
    [InlineData("DELETE FROM JournalHead", "3", "The journal's head is missing.")]
    public async Task Verify_OfATamperedJournal_NamesTheFirstBadEntry(string tampering, string entry, string fault)
    {
        await using var test = await TestStore.NewAsync();
        await FillAsync(test.Store);
        (await VerifyAsync(test.Store)).ShouldBeEmpty();
        await using (var db = test.Store.Open(Viewer.Work("intruder"))) await db.Database.ExecuteSqlRawAsync(tampering);
        var first = (await VerifyAsync(test.Store)).First(f => f.Kind == "journal");
        first.What.ShouldBe(entry);
        first.Message.ShouldContain(fault);
    }

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Save_OfAPart_IsJournalledUnderItsRecord(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await using var db = test.Store.Open(Viewer.Work("clerk"));
        var person = new Person { Name = "A Verma", Slug = "a-verma" };
        var post = new Post { Title = "Director", Slug = "director" };
        post.Holdings.Add(new PostHolding { PostId = post.Id, PersonId = person.Id });
        db.AddRange(person, post);
        await db.SaveChangesAsync();
        var ofPost = await db.Set<JournalEntry>().Where(e => e.RecordKind == "post").ToListAsync();
        ofPost.Count.ShouldBe(2);
        ofPost.ShouldAllBe(e => e.RecordId == post.Id.ToString("N"));
        var sequences = ofPost.ConvertAll(e => e.Sequence);
        (await db.Set<JournalPayload>().Where(p => sequences.Contains(p.Sequence)).Select(p => p.Difference!).ToListAsync())
            .ShouldContain(d => d.Contains("\"part\":\"PostHolding\""));
    }

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Read_OfSomethingSensitive_IsJournalledBeforeItReturns(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        var record = new RecordRef("supervision", Guid.NewGuid());
        await new JournalReads(test.Store).RecordAsync(Viewer.Work("R Okafor"), [record], "her annual review");
        await using var db = test.Store.Open(Viewer.Work("check"));
        var entry = await db.Set<JournalEntry>().SingleAsync();
        (entry.Actor, entry.Verb, entry.RecordId).ShouldBe(("R Okafor", "read", record.Id.ToString("N")));
        (await db.Set<JournalPayload>().SingleAsync()).Difference!.ShouldContain("her annual review");
    }

    [Fact]
    public async Task Read_ThatCannotBeJournalled_IsRefused()
    {
        await using var test = await TestStore.NewAsync();
        await using (var db = test.Store.Open(Viewer.Work("fault"))) await db.Database.ExecuteSqlRawAsync("ALTER TABLE JournalEntry RENAME TO Away");
        var refused = await Should.ThrowAsync<ReadNotJournalledException>(() =>
            new JournalReads(test.Store).RecordAsync(Viewer.Work("R Okafor"), [new RecordRef("supervision", Guid.NewGuid())], "curious"));
        refused.Message.ShouldContain("the journal cannot be written");
    }

    private static async Task FillAsync(DataStore store)
    {
        await using var db = store.Open(Viewer.Work("clerk"));
        foreach (var name in new[] { "A Verma", "L Quayle", "S Brandreth" })
        {
            db.Add(new Person { Name = name, Slug = name.Replace(' ', '-') });
            await db.SaveChangesAsync();
        }

        await new JournalAnchors(store).KeepAsync();
    }

    private static async Task<IReadOnlyList<Finding>> VerifyAsync(DataStore store) => (await new StoreVerifier(store).RunAsync()).Findings;
}
