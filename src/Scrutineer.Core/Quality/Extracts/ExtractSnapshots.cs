using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance.Figures;

namespace Scrutineer.Quality.Extracts;

/// <summary>Keeps loaded extracts, finds the one that figures are computed from, and withdraws those that were wrong (rules E8 and E9).</summary>
public sealed class ExtractSnapshots(DataStore store)
{
    /// <summary>Keeps an extract as it shows a day.</summary>
    /// <exception cref="RuleBrokenException">There is nothing in it, or the same is kept already; the reason says which.</exception>
    public Task<ExtractSnapshot> KeepAsync(Extract extract, DateOnly asAt, int usable, int problems, string by, CancellationToken cancel = default) => KeepAsync(extract, asAt, usable, problems, Viewer.Work(by), cancel);

    /// <summary>The same under the name of whoever had it loaded. The figures that are computed from it are kept with it.</summary>
    public async Task<ExtractSnapshot> KeepAsync(Extract extract, DateOnly asAt, int usable, int problems, Viewer by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(extract);
        ArgumentNullException.ThrowIfNull(by);
        if (!extract.Lists.Any()) throw new RuleBrokenException("None of the lists could be read, so nothing was kept.");
        var content = SnapshotFile.Write(extract);
        var hash = await store.Files.KeepAsync(content, cancel);
        await using var db = store.Open(by);
        if (await db.Set<ExtractSnapshot>().AnyAsync(s => s.FileHash == hash && s.AsAt == asAt && s.WithdrawnAt == null, cancel))
            throw new RuleBrokenException($"The same extract is kept already as at {asAt:d MMMM yyyy}.");
        var now = store.Time.GetUtcNow().UtcDateTime;
        if (!await db.Set<StoredFile>().AnyAsync(f => f.Hash == hash, cancel)) db.Add(new StoredFile { Hash = hash, Name = $"extract-{asAt:yyyy-MM-dd}.columns", Length = content.Length, StoredAt = now });
        var snapshot = new ExtractSnapshot { AsAt = asAt, LoadedAt = now, LoadedBy = by.Name, FileHash = hash, Rows = extract.Lists.Sum(l => l.Rows), Usable = usable, Problems = problems };
        db.Add(snapshot);
        await SnapshotFigures.AddAsync(db, snapshot, extract, cancel);
        await db.SaveChangesAsync(cancel);
        return snapshot;
    }

    /// <summary>The extract that shows the latest day up to one, of several the one loaded last; null where there is none.</summary>
    public async Task<ExtractSnapshot?> LatestAsync(DateOnly asAt, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.Work("extracts"));
        return await db.Set<ExtractSnapshot>().AsNoTracking().Where(s => s.WithdrawnAt == null && s.AsAt <= asAt)
            .OrderByDescending(s => s.AsAt).ThenByDescending(s => s.LoadedAt).ThenByDescending(s => s.Id).FirstOrDefaultAsync(cancel);
    }

    /// <summary>All of them, the latest first.</summary>
    public async Task<IReadOnlyList<ExtractSnapshot>> AllAsync(CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.Work("extracts"));
        return await db.Set<ExtractSnapshot>().AsNoTracking().OrderByDescending(s => s.AsAt).ThenByDescending(s => s.LoadedAt).ToListAsync(cancel);
    }

    /// <summary>The typed columns of a kept extract.</summary>
    /// <exception cref="RuleBrokenException">Its file is gone or damaged.</exception>
    public Extract Open(ExtractSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        using var file = store.Files.Open(snapshot.FileHash) ?? throw new RuleBrokenException("The file of the extract is missing. Run: scrutineer verify");
        return SnapshotFile.Read(file);
    }

    /// <summary>Takes an extract out of use: no figure is computed from it any more. It is kept until it is erased.</summary>
    /// <exception cref="RuleBrokenException">There is no such extract in force, or no reason.</exception>
    public Task<ExtractSnapshot> WithdrawAsync(Guid id, string reason, string by, CancellationToken cancel = default) => WithdrawAsync(id, reason, Viewer.Work(by), cancel);

    /// <summary>The same under the name of whoever withdraws it. Figures are computed anew from the extracts that are left.</summary>
    public async Task<ExtractSnapshot> WithdrawAsync(Guid id, string reason, Viewer by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBrokenException("Say why the extract is withdrawn: the reason is kept in the journal.");
        await using var db = store.Open(by);
        var snapshot = await db.Set<ExtractSnapshot>().FirstOrDefaultAsync(s => s.Id == id && s.WithdrawnAt == null, cancel)
            ?? throw new RuleBrokenException($"There is no extract {id:N} in force. They are listed by: scrutineer extracts list");
        (snapshot.WithdrawnAt, snapshot.WithdrawnBy, snapshot.WhyWithdrawn) = (store.Time.GetUtcNow().UtcDateTime, by.Name, reason.Trim());
        await SnapshotFigures.RebuildAsync(db, snapshot, Open, cancel);
        await db.SaveChangesAsync(cancel);
        return snapshot;
    }
}

/// <summary>Loaded extracts under the retention schedule (rule E9).</summary>
public sealed class ExtractRetention : IRetainedKind
{
    public string Name => ExtractSnapshot.Kind;

    public async Task<IReadOnlyList<RetainedRecord>> ReadAsync(ScrutineerDb db, Guid? only, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. (await db.Set<ExtractSnapshot>().AsNoTracking().Where(s => only == null || s.Id == only).ToListAsync(cancel))
            .Select(s => new RetainedRecord(s.Ref, $"Extract as at {s.AsAt:d MMMM yyyy}", Name, s.AsAt))];
    }

    public async Task<ErasurePlan> RemoveAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var snapshot = await db.Set<ExtractSnapshot>().SingleAsync(s => s.Id == id, cancel);
        db.Remove(snapshot);
        if (await db.Set<ExtractSnapshot>().AnyAsync(s => s.FileHash == snapshot.FileHash && s.Id != id, cancel)) return new ErasurePlan([snapshot.Ref], [], []);
        db.Remove(await db.Set<StoredFile>().SingleAsync(f => f.Hash == snapshot.FileHash, cancel));
        return new ErasurePlan([snapshot.Ref], [], [snapshot.FileHash]);
    }
}
