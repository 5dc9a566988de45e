using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Journal;

/// <summary>Journals that somebody read something sensitive.</summary>
public sealed class JournalReads(DataStore store)
{
    /// <summary>Writes one entry for each record, in a transaction of its own. When this returns the read is on record; show nothing before.</summary>
    /// <param name="reason">Why it was opened, in the reader's words.</param>
    /// <exception cref="ReadNotJournalledException">The journal could not be written: the read must be refused.</exception>
    public async Task RecordAsync(Viewer viewer, IReadOnlyCollection<RecordRef> records, string reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(records);
        try
        {
            await using var db = store.Open(viewer);
            foreach (var record in records) db.Note(JournalNote.Of("read", record, reason));
            await db.SaveChangesAsync(cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new ReadNotJournalledException(failure);
        }
    }
}

/// <summary>A sensitive read could not be journalled and is therefore refused; the message can be shown as it is.</summary>
public sealed class ReadNotJournalledException(Exception why) : Exception(
    "This record may be opened only when the opening can be written to the journal, and the journal cannot be written just now. Try again, and tell whoever runs this system if it goes on.", why);
