using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Backup;

/// <summary>The backups ever made, as the journal knows them.</summary>
internal static class BackupRegister
{
    public const string Verb = "backed-up", Kind = "backup";

    public static RecordRef NewRef() => new(Kind, Guid.CreateVersion7());

    /// <summary>Backups made since a journal entry, which may therefore hold what it wrote.</summary>
    public static async Task<IReadOnlyList<string>> MadeSinceAsync(ScrutineerDb db, long sequence, CancellationToken cancel)
    {
        var made = await (from entry in db.Set<JournalEntry>()
                          join payload in db.Set<JournalPayload>() on entry.Sequence equals payload.Sequence
                          where entry.RecordKind == Kind && entry.Verb == Verb && payload.Difference != null
                          orderby entry.Sequence
                          select payload.Difference).ToListAsync(cancel);
        return [.. made.Select(d => JsonSerializer.Deserialize<Made>(d, BackupManifest.Json)!).Where(m => m.Sequence >= sequence && m.File is not null).Select(m => m.File!)];
    }

    private sealed record Made(string? File, long Sequence);
}
