using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tests.TestData;

/// <summary>The same SQLite database as another store's, whose statements break off where they are told to.</summary>
internal sealed class BreakingStore(DataStore store, BreakAt fault) : DataStore(store.Settings, store.Time)
{
    protected override SqliteDb NewSqlite(DbContextOptions<SqliteDb> options, Viewer viewer)
    {
        var breaking = new DbContextOptionsBuilder<SqliteDb>(options).AddInterceptors(fault, new BreakAtCommit(fault)).Options;
        return base.NewSqlite(breaking, viewer);
    }
}

/// <summary>What a statement throws that is broken off.</summary>
internal sealed class BrokenOffException : Exception;

/// <summary>Lets so many statements pass, and breaks off the next.</summary>
internal sealed class BreakAt : DbCommandInterceptor
{
    public int Left { get; set; }

    public void Pass()
    {
        if (Left-- == 0) throw new BrokenOffException();
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Pass();
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Pass();
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Pass();
        return base.ScalarExecutingAsync(command, eventData, result, cancellationToken);
    }
}

/// <summary>The commit counts as a statement too.</summary>
internal sealed class BreakAtCommit(BreakAt fault) : DbTransactionInterceptor
{
    public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        fault.Pass();
        return base.TransactionCommittingAsync(transaction, eventData, result, cancellationToken);
    }
}
