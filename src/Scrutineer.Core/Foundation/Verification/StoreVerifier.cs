using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Journal.Anchors;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Verification;

/// <summary>Looks at everything that is kept and says what is wrong with it; it changes nothing.</summary>
public sealed class StoreVerifier(DataStore store, IEnumerable<IStoreCheck>? more = null)
{
    private readonly IReadOnlyList<IStoreCheck> checks = [new DatabaseCheck(), new JournalCheck(), new AnchorCheck(), new FileCheck(), .. more ?? []];

    public async Task<VerificationReport> RunAsync(IProgress<string>? progress = null, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.Work("verify"));
        var run = new StoreCheckRun(store, db, progress);
        if (store.Settings.MissingDatabase is { } missing)
            run.Find("database", missing, $"There is no database at {missing}.");
        else if (await IsOlderAsync(run, cancel))
            run.Find("database", "version", "The database is of an earlier version of Scrutineer: start it once, which brings it up to date, and verify again.");
        else
            foreach (var check in checks) await RunAsync(check, run, cancel);
        return run.Report();
    }

    private static async Task<bool> IsOlderAsync(StoreCheckRun run, CancellationToken cancel)
    {
        try
        {
            return (await run.Db.Database.GetPendingMigrationsAsync(cancel)).Any();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return false; // What cannot be read is found and told by the checks.
        }
    }

    /// <summary>What stops a check (a file that is no database, a value that is no date) is itself a finding.</summary>
    private static async Task RunAsync(IStoreCheck check, StoreCheckRun run, CancellationToken cancel)
    {
        try
        {
            await check.RunAsync(run, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            run.Find(check.Name, check.Name, $"The check of the {check.Name} could not go on: {failure.Message}");
        }
    }
}
