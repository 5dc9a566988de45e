using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal;

namespace Scrutineer.Foundation.Storage;

/// <summary>The context on SQLite. A write transaction is taken at once (BEGIN IMMEDIATE), so reading the head is already under the lock.</summary>
public class SqliteDb(DbContextOptions<SqliteDb> options, Viewer viewer, TimeProvider time) : ScrutineerDb(options, viewer, time)
{
    protected override Task<JournalHead> LockJournalHeadAsync(CancellationToken cancel) =>
        Set<JournalHead>().SingleAsync(cancel);
}

/// <summary>The context on PostgreSQL.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, Viewer viewer, TimeProvider time) : ScrutineerDb(options, viewer, time)
{
    protected override Task<JournalHead> LockJournalHeadAsync(CancellationToken cancel) =>
        Set<JournalHead>().FromSql($"""SELECT * FROM "JournalHead" FOR UPDATE""").SingleAsync(cancel);
}
