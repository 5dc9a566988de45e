using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Threads;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>Brings published papers in. Each file is kept whole or not at all; the same file twice changes nothing; a corrected paper updates what it holds.
/// Papers are read side by side and kept one after another in the order given, so that a run killed at any moment is finished by the next (rules I1 and I2).</summary>
public sealed class PaperImporter(DataStore store)
{
    public async Task<ImportResult> ImportAsync(
        IReadOnlyList<string> files, ImportOptions options, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        await using var db = store.Open(Viewer.Work(options.By));
        await using var rehearsal = options.DryRun ? await db.Database.BeginTransactionAsync(cancel) : null;
        var run = await ImportRun.OpenAsync(store, db, options, cancel);
        var done = new List<ImportedFile>();
        await foreach (var reading in run.ReadAsync(files).WithCancellation(cancel))
        {
            progress?.Report(new ImportProgress(done.Count, files.Count, reading.File));
            db.ChangeTracker.Clear();
            done.Add(await run.KeepAsync(reading, cancel));
        }

        await RefreshAsync(db, progress, files.Count, cancel);
        progress?.Report(new ImportProgress(files.Count, files.Count, ""));
        var result = await ImportReport.OfAsync(db, done, run.Boards, cancel);
        if (rehearsal is not null) await rehearsal.RollbackAsync(cancel);
        return result;
    }

    /// <summary>Finds the ties of every board whose papers changed, in this run or in one that was stopped before it came so far.</summary>
    private static async Task RefreshAsync(ScrutineerDb db, IProgress<ImportProgress>? progress, int files, CancellationToken cancel)
    {
        var boards = await ThreadKeeper.StaleAsync(db, cancel);
        for (var done = 0; done < boards.Count; done++)
        {
            progress?.Report(new ImportProgress(files, files, $"board {done + 1} of {boards.Count}"));
            await ThreadKeeper.RefreshAsync(db, boards[done], cancel);
        }
    }
}
