using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Publishing;

namespace Scrutineer.Exchange.Packs.Meetings;

/// <summary>Binds the packs that publications want, one at a time, and keeps them (rules MP1 to MP4). Killed at any moment, it leaves a pack wanted or whole.</summary>
public sealed class MeetingPackKeeper(DataStore store)
{
    private const string Actor = "packs";
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    /// <summary>Binds what is wanted and due. Another process that binds at the same time is left to it.</summary>
    /// <returns>What failed for a reason that no paper gives, to be logged.</returns>
    public async Task<IReadOnlyList<Exception>> SweepAsync(CancellationToken cancel = default)
    {
        var faults = new List<Exception>();
        if (await NextAsync(cancel) is null || await TurnAsync(cancel) is not { } turn) return faults;
        using (turn)
            while (await NextAsync(cancel) is { } wanted)
                if (await TryAsync(wanted, cancel) is { } fault) faults.Add(fault);
        return faults;
    }

    /// <summary>The turn to bind in this data directory; null while another process has it. The system gives it back when its holder dies.</summary>
    private async Task<IDisposable?> TurnAsync(CancellationToken cancel)
    {
        try
        {
            return await Durably.OpenAloneAsync(Path.Combine(store.Settings.DataDirectory, ".packs.lock"), TimeSpan.Zero, cancel);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private async Task<Guid?> NextAsync(CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work(Actor));
        var now = store.Time.GetUtcNow().UtcDateTime;
        return await db.Set<PackWanted>().Where(w => w.At <= now && (w.NextAttemptAt == null || w.NextAttemptAt <= now)).OrderBy(w => w.At).Select(w => (Guid?)w.PublicationId).FirstOrDefaultAsync(cancel);
    }

    private async Task<Exception?> TryAsync(Guid wanted, CancellationToken cancel)
    {
        try
        {
            await BindAsync(wanted, cancel);
            return null;
        }
        catch (RuleBrokenException broken)
        {
            await DelayAsync(wanted, string.Join(' ', broken.Reasons), cancel);
            return null;
        }
#pragma warning disable CA1031 // Whatever goes wrong with one pack must not stop the others; it is noted and logged.
        catch (Exception fault) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            await DelayAsync(wanted, "Something went wrong that is not the papers\u2019 fault. Whoever runs this site finds it in the log.", cancel);
            return fault;
        }
    }

    private async Task BindAsync(Guid wanted, CancellationToken cancel)
    {
        await using var meter = new PackMeter(store, wanted);
        var content = await ContentAsync(wanted, cancel);
        if (content is null || await IsKeptAsync(content, cancel))
        {
            await using var db = store.Open(Viewer.Work(Actor));
            await db.Set<PackWanted>().Where(w => w.PublicationId == wanted).ExecuteDeleteAsync(cancel);
            return;
        }

        using var work = PackWorkshop.Beside(Path.Combine(Path.GetTempPath(), "pack"));
        var (open, twin) = (Path.Combine(work.Folder, "public.pdf"), content.HasPrivatePapers ? Path.Combine(work.Folder, "private.pdf") : null);
        var built = await new MeetingPackFiles(store).BuildAsync(content, open, twin, meter, cancel);
        List<BoundFile> files = [await KeepAsync(open, Visibility.Public, cancel)];
        if (twin is not null) files.Add(await KeepAsync(twin, Visibility.Exempt, cancel));
        if (!await RecordAsync(wanted, content, built, files, cancel)) await ForgetAsync(files, cancel);
    }

    private async Task<MeetingPackContent?> ContentAsync(Guid wanted, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work(Actor));
        return await MeetingPackContent.ReadAsync(db, wanted, cancel);
    }

    /// <summary>Whether the pack in force was made from the very same (rule MP4).</summary>
    private async Task<bool> IsKeptAsync(MeetingPackContent content, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work(Actor));
        var (publication, hash) = (content.Publication.Id, content.InputHash);
        return await db.Set<MeetingPack>().AnyAsync(p => p.PublicationId == publication && p.InputHash == hash && p.ReplacedAt == null, cancel);
    }

    private async Task<BoundFile> KeepAsync(string path, Visibility visibility, CancellationToken cancel) =>
        new(await store.Files.KeepFileAsync(path, cancel), new FileInfo(path).Length, visibility);

    /// <summary>Records the packs and the items' pages and takes the wish away, all in one save (rule MP3).</summary>
    /// <returns>False where what was bound is not what is wanted any more, or another process was first: nothing is changed.</returns>
    private async Task<bool> RecordAsync(Guid wanted, MeetingPackContent content, PackBuilt built, List<BoundFile> files, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work(Actor));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // A paper may have been withdrawn or erased while it was bound.
        if (await MeetingPackContent.ReadAsync(db, wanted, cancel) is not { } now || now.InputHash != content.InputHash) return false;
        if (await db.Set<PackWanted>().FirstOrDefaultAsync(w => w.PublicationId == wanted, cancel) is not { } wish) return false;
        var (at, publication) = (db.Time.GetUtcNow().UtcDateTime, content.Publication);
        foreach (var old in await db.Set<MeetingPack>().Where(p => p.PublicationId == publication.Id && p.ReplacedAt == null).ToListAsync(cancel)) old.ReplacedAt = at;
        foreach (var file in files)
        {
            if (!await db.Set<StoredFile>().AnyAsync(f => f.Hash == file.Hash, cancel)) db.Add(new StoredFile { Hash = file.Hash, Name = file.Visibility == Visibility.Public ? "pack.pdf" : "private-pack.pdf", Length = file.Length, StoredAt = at });
            db.Add(Pack(content, built, file, at));
        }

        if (publication.Kind == PublicationKind.Agenda) await NumberAsync(db, content, built, cancel);
        db.Remove(wish);
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private static MeetingPack Pack(MeetingPackContent content, PackBuilt built, BoundFile file, DateTime at)
    {
        var pack = new MeetingPack
        {
            MeetingId = content.Meeting.Id,
            BoardId = content.Board.Id,
            PublicationId = content.Publication.Id,
            Visibility = file.Visibility,
            FileHash = file.Hash,
            InputHash = content.InputHash,
            Pages = built.Pages,
            Length = file.Length,
            Dated = content.Publication.PublishedOn,
            BoundAt = at,
        };
        foreach (var (item, packed) in content.Items.Zip(built.Items))
            if (packed.Pages is [var first, var last]) pack.Ranges.Add(new PackRange { MeetingPackId = pack.Id, AgendaItemId = item.Id, First = first, Last = last });
        return pack;
    }

    /// <summary>The agenda's pack numbers its items' pages wherever they are shown; a supplementary pack has numbers of its own.</summary>
    private static async Task NumberAsync(ScrutineerDb db, MeetingPackContent content, PackBuilt built, CancellationToken cancel)
    {
        var ids = content.Items.Select(i => i.Id).ToList();
        var items = await db.Set<AgendaItem>().Where(i => ids.Contains(i.Id)).ToListAsync(cancel);
        foreach (var (item, packed) in content.Items.Zip(built.Items))
        {
            var row = items.Single(i => i.Id == item.Id);
            (row.FirstPage, row.LastPage) = (packed.Pages?[0], packed.Pages?[1]);
        }
    }

    /// <summary>Takes files away that no row came to name.</summary>
    private async Task ForgetAsync(List<BoundFile> files, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work(Actor));
        foreach (var file in files)
            if (!await db.Set<StoredFile>().AnyAsync(f => f.Hash == file.Hash, cancel)) store.Files.Shred(file.Hash);
    }

    /// <summary>Notes why it failed, and when it is tried again: after two minutes, four, eight, and so on to six hours.</summary>
    private async Task DelayAsync(Guid wanted, string problem, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work(Actor));
        if (await db.Set<PackWanted>().FirstOrDefaultAsync(w => w.PublicationId == wanted, cancel) is not { } wish) return;
        wish.Attempts++;
        var pause = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(wish.Attempts, 20)));
        (wish.Problem, wish.Step, wish.NextAttemptAt) = (problem, null, db.Time.GetUtcNow().UtcDateTime + (pause < LongestPause ? pause : LongestPause));
        await db.SaveChangesAsync(cancel);
    }

    private sealed record BoundFile(string Hash, long Length, Visibility Visibility);
}
