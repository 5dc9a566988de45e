using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Journal.Anchors;

/// <summary>Keeps the journal's head in files outside the database, so that a journal cut short, wiped or rolled back is found out (rule J2).</summary>
public sealed class JournalAnchors(DataStore store)
{
    private const string FirstName = "journal.anchors", SecondName = "scrutineer-journal.anchors";

    private StorageSettings Settings => store.Settings;

    /// <summary>The file in the data directory, and the second one where it is set.</summary>
    internal IReadOnlyList<string> Places => Settings.SecondAnchor is { Length: > 0 } second ? [First, Second(second)] : [First];

    private string First => Path.Combine(Settings.AnchorsDirectory, FirstName);

    /// <summary>Anchors the head as it is now in every place.</summary>
    /// <returns>A sentence for each place that could not be written: a warning that must be seen.</returns>
    public async Task<IReadOnlyList<string>> KeepAsync(CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.Work("anchors"));
        var head = await db.Set<JournalHead>().AsNoTracking().FirstOrDefaultAsync(cancel);
        if (head is null) return ["The journal has no head, so it cannot be anchored: run scrutineer verify."];
        var anchor = new JournalAnchor(head.Sequence, head.Hash, store.Time.GetUtcNow().UtcDateTime);
        if (Key() is not { } key) return [$"The journal's anchors are there but their key is not: put {AnchorKey.FileName} back into {Settings.KeysDirectory}."];
        var problems = new List<string>();
        foreach (var place in Places)
            if (await ProblemAsync(place, key, anchor, cancel) is { } problem) problems.Add(problem);
        return problems;
    }

    /// <summary>The first anchor of a new journal. Where there was a key before, the anchors were taken away, and new ones would hide it.</summary>
    internal async Task BeginAsync(ScrutineerDb db, CancellationToken cancel)
    {
        if (File.Exists(First) || AnchorKey.Read(Settings.KeysDirectory) is not null) return;
        var head = await db.Set<JournalHead>().AsNoTracking().FirstOrDefaultAsync(cancel);
        if (head is not { Sequence: 0 }) return;
        Directory.CreateDirectory(Settings.AnchorsDirectory);
        await AnchorFile.AppendAsync(First, AnchorKey.Make(Settings.KeysDirectory), new JournalAnchor(head.Sequence, head.Hash, store.Time.GetUtcNow().UtcDateTime), cancel);
    }

    private byte[]? Key() =>
        AnchorKey.Read(Settings.KeysDirectory) ?? (Places.Any(File.Exists) ? null : AnchorKey.Make(Settings.KeysDirectory));

    private async Task<string?> ProblemAsync(string place, byte[] key, JournalAnchor anchor, CancellationToken cancel)
    {
        try
        {
            // The second place's folder is never made: where a disk is not mounted, that must show.
            if (place == First) Directory.CreateDirectory(Settings.AnchorsDirectory);
            await AnchorFile.AppendAsync(place, key, anchor, cancel);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return $"The journal's head could not be anchored at {place}: {failure.Message}";
        }
    }

    private static string Second(string set) =>
        Directory.Exists(set) || Path.EndsInDirectorySeparator(set) ? Path.Combine(set, SecondName) : set;
}
