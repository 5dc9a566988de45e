using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Foundation.Verification;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Storage;

public sealed class DatabaseCheckTests
{
    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Verify_OfARowThatPointsNowhere_NamesItsTable(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await using (var db = test.Store.Open(Viewer.Work("intruder")))
        {
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync(provider == DatabaseProvider.Sqlite ? "PRAGMA foreign_keys=OFF" : "SET session_replication_role = replica");
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "PostHolding" ("Id", "PostId", "PersonId") VALUES ({Guid.NewGuid()}, {Guid.NewGuid()}, {Guid.NewGuid()})""");
            if (provider == DatabaseProvider.Postgres) await db.Database.ExecuteSqlRawAsync("SET session_replication_role = DEFAULT");
        }

        var findings = (await new StoreVerifier(test.Store).RunAsync()).Findings;
        findings.ShouldNotBeEmpty();
        findings.ShouldAllBe(f => f.Kind == "database" && f.What == "PostHolding");
    }

    [Fact]
    public async Task Verify_OfADamagedDatabaseFile_IsAFindingAndNoCrash()
    {
        await using var test = await TestStore.NewAsync();
        await using (var db = test.Store.Open(Viewer.Work("close"))) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        var file = test.Store.Settings.SqliteFile!;
        var bytes = await File.ReadAllBytesAsync(file);
        Array.Fill(bytes, (byte)0x5A, bytes.Length / 2, 8192);
        await File.WriteAllBytesAsync(file, bytes);

        var report = await new StoreVerifier(test.Store).RunAsync();
        report.Ok.ShouldBeFalse();
        report.Findings.ShouldContain(f => f.Kind == "database");
    }
}
