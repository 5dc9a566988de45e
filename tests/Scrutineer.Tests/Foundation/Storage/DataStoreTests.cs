using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Storage;

public sealed class DataStoreTests
{
    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Prepare_Again_ChangesNothing(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await test.Store.PrepareAsync();
        await using var db = test.Store.Open(Viewer.Public);
        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        db.Database.HasPendingModelChanges().ShouldBeFalse("a mapping changed without a migration: tools/migrate-add");
    }

    [Fact]
    public async Task Prepare_WithALockLeftByAKilledStart_GoesOn()
    {
        await using var test = await TestStore.NewAsync();
        await using (var db = test.Store.Open(Viewer.Public))
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')");
        await test.Store.PrepareAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Open_OnSqlite_KeepsEveryPromiseOnEveryConnection()
    {
        await using var test = await TestStore.NewAsync();
        await using var db = test.Store.Open(Viewer.Public);
        await db.Database.OpenConnectionAsync();
        await SqliteSafety.AssertAsync(db.Database.GetDbConnection());
        await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=NORMAL");
        await Should.ThrowAsync<InvalidOperationException>(() => SqliteSafety.AssertAsync(db.Database.GetDbConnection()));
    }

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Query_ByThePublic_SeesNothingExempt(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await using (var db = test.Store.Open(Viewer.Work("clerk")))
        {
            var board = new Board { Name = "Children and Learning Scrutiny Board", Slug = "children" };
            var meeting = new Meeting { BoardId = board.Id, Date = new DateOnly(2031, 4, 17) };
            db.AddRange(board, meeting);
            db.Add(new Paper { MeetingId = meeting.Id, Form = PaperForm.Letter, Order = 0, Subject = "Open", Text = "" });
            db.Add(new Paper { MeetingId = meeting.Id, Form = PaperForm.Letter, Order = 1, Subject = "Closed", Text = "", Visibility = Visibility.Exempt });
            await db.SaveChangesAsync();
        }

        await using var asPublic = test.Store.Open(Viewer.Public);
        (await asPublic.Set<Paper>().Select(p => p.Subject).ToListAsync()).ShouldBe(["Open"]);
        await using var asClerk = test.Store.Open(Viewer.Work("clerk"));
        (await asClerk.Set<Paper>().CountAsync()).ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Save_OfAnInstant_ComesBackInUtc(DatabaseProvider provider)
    {
        var noon = new DateTime(2031, 7, 1, 12, 0, 0, DateTimeKind.Utc);
        await using var test = await TestStore.NewAsync(provider);
        await using (var db = test.Store.Open(Viewer.Work("clerk")))
        {
            db.Add(new Scrutineer.Foundation.Files.StoredFile { Hash = new string('a', 64), Name = "a.md", Length = 1, StoredAt = noon.ToLocalTime() });
            await db.SaveChangesAsync();
        }

        await using var again = test.Store.Open(Viewer.Public);
        var stored = await again.Set<Scrutineer.Foundation.Files.StoredFile>().SingleAsync();
        stored.StoredAt.ShouldBe(noon);
        stored.StoredAt.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public void Connection_OnPostgresWithoutAnAddress_SaysWhatToSet()
    {
        var settings = new StorageSettings("data", DatabaseProvider.Postgres);
        Should.Throw<InvalidOperationException>(() => settings.Connection).Message.ShouldContain("Database__ConnectionString");
    }
}
